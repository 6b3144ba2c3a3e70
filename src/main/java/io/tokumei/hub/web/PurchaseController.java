// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The purchase request as a page (checklist E2-01): a store's goods, and the contract that pays.
/// What proves the contract is never shown again.
@Controller
final class PurchaseController {
    private final Directory directory;
    private final Submissions submissions;

    PurchaseController(Directory directory, Submissions submissions) {
        this.directory = directory;
        this.submissions = submissions;
    }

    @GetMapping("/purchases/{id}")
    ModelAndView store(@PathVariable String id) {
        return form(id, Map.of());
    }

    @PostMapping("/purchases")
    ModelAndView purchase(@RequestParam Map<String, String> sent, Locale locale) {
        if (MailAddress.read(Fields.of(sent).get("mail")).isEmpty()) {
            return returned(sent).addObject("mailProblem", true);
        }
        return switch (submissions.submit(Form.PURCHASE, "public", sent)) {
            case Outcome.Done done ->
                    new ModelAndView(ShopController.privatePage(done.token(), locale));
            case Outcome.Returned back -> returned(sent).addObject("problems", back.problems());
            case Outcome.Refused refused -> told(sent, refused);
            case Outcome.NotUnderstood unread -> told(sent, unread);
            case Outcome.Settled settled -> told(sent, settled);
            case Outcome.Conflict conflict -> told(sent, conflict);
        };
    }

    private ModelAndView told(Map<String, String> sent, Outcome outcome) {
        return returned(sent).addObject("outcome", Answer.of(outcome));
    }

    private ModelAndView returned(Map<String, String> sent) {
        ModelAndView page = form(sent.getOrDefault("store", ""), sent);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(String id, Map<String, String> sent) {
        Partner store =
                directory
                        .named(Role.STORE, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Partner> agents = directory.partners(Role.PURCHASE_AGENT);
        if (agents.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = new ModelAndView("purchase");
        page.addObject("here", "/purchases/" + store.id());
        page.addObject("store", store);
        page.addObject("items", directory.items(store.id()));
        page.addObject("points", directory.pickupPoints());
        page.addObject("agents", agents);
        page.addObject("key", submissions.freshKey());
        page.addObject("sent", sent);
        page.addObject("problems", List.<Problem>of());
        page.addObject("mailProblem", false);
        return page;
    }
}
