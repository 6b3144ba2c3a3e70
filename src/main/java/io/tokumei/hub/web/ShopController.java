// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The front page, each store's goods with the order form, and the order itself (checklist E1-02,
/// GEN-02).
@Controller
final class ShopController {
    private final Directory directory;
    private final Submissions submissions;

    ShopController(Directory directory, Submissions submissions) {
        this.directory = directory;
        this.submissions = submissions;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("stores", directory.partners(Role.STORE));
        model.addAttribute("points", directory.pickupPoints());
        return "home";
    }

    @GetMapping("/stores/{id}")
    String store(@PathVariable String id, Model model) {
        form(model, id, Map.of(), List.of());
        return "store";
    }

    @PostMapping("/orders")
    ModelAndView order(@RequestParam Map<String, String> sent) {
        if (MailAddress.read(sent.getOrDefault("mail", "")).isEmpty()) {
            var problem = new Problem(Problem.Field.WHOLE, Problem.Kind.UNREADABLE);
            return returned(sent, List.of(problem));
        }
        return switch (submissions.submit(Form.ORDER, "public", sent)) {
            case Outcome.Done done -> new ModelAndView(privatePage(done.token(), sent));
            case Outcome.Returned back -> returned(sent, back.problems());
            case Outcome.Refused _,
                    Outcome.NotUnderstood _,
                    Outcome.Settled _,
                    Outcome.Conflict _ ->
                    returned(
                            sent,
                            List.of(new Problem(Problem.Field.WHOLE, Problem.Kind.UNREADABLE)));
        };
    }

    private static View privatePage(String token, Map<String, String> sent) {
        String lang = "ja".equals(sent.get("lang")) ? "?lang=ja" : "?lang=en";
        var redirect = new RedirectView("/p/" + token + lang);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private ModelAndView returned(Map<String, String> sent, List<Problem> problems) {
        var page = new ModelAndView("store", HttpStatus.UNPROCESSABLE_CONTENT);
        var model = new org.springframework.ui.ExtendedModelMap();
        form(model, sent.getOrDefault("store", ""), sent, problems);
        page.addAllObjects(model);
        return page;
    }

    private void form(Model model, String id, Map<String, String> sent, List<Problem> problems) {
        Partner store =
                directory
                        .named(Role.STORE, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PartyId party = store.id();
        model.addAttribute("store", store);
        model.addAttribute("items", directory.items(party));
        model.addAttribute("points", directory.pickupPoints());
        model.addAttribute("agents", directory.partners(Role.PAYMENT_AGENT));
        model.addAttribute("key", submissions.freshKey());
        model.addAttribute("sent", sent);
        model.addAttribute("problems", problems);
    }
}
