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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The front page, each store's goods with the order form, and the order itself (checklist E1-02,
/// GEN-02).
@Controller
final class ShopController {
    private final Directory directory;
    private final Submissions submissions;
    private final WebSettings settings;

    ShopController(Directory directory, Submissions submissions, WebSettings settings) {
        this.directory = directory;
        this.submissions = submissions;
        this.settings = settings;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("here", "/");
        model.addAttribute("stores", directory.partners(Role.STORE));
        model.addAttribute("points", directory.pickupPoints());
        model.addAttribute("settings", settings);
        return "home";
    }

    @GetMapping("/stores/{id}")
    ModelAndView store(@PathVariable String id) {
        return form(id, Map.of());
    }

    @PostMapping("/orders")
    ModelAndView order(@RequestParam Map<String, String> sent, Locale locale) {
        if (MailAddress.read(Fields.of(sent).get("mail")).isEmpty()) {
            return returned(sent).addObject("mailProblem", true);
        }
        return switch (submissions.submit(Form.ORDER, "public", sent)) {
            case Outcome.Done done -> new ModelAndView(privatePage(done.token(), locale));
            case Outcome.Returned back -> returned(sent).addObject("problems", back.problems());
            case Outcome.Refused refused -> told(sent, refused);
            case Outcome.NotUnderstood unread -> told(sent, unread);
            case Outcome.Settled settled -> told(sent, settled);
            case Outcome.Conflict conflict -> told(sent, conflict);
        };
    }

    static RedirectView privatePage(String token, Locale locale) {
        var redirect = new RedirectView("/p/" + token + "?lang=" + locale.getLanguage());
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private ModelAndView told(Map<String, String> sent, Outcome outcome) {
        return returned(sent).addObject("outcome", Answer.of(outcome));
    }

    /// The form with what was typed, and a new key: sending it again is a new attempt.
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
        var page = new ModelAndView("store");
        page.addObject("here", "/stores/" + store.id());
        page.addObject("store", store);
        page.addObject("items", directory.items(store.id()));
        page.addObject("points", directory.pickupPoints());
        page.addObject("agents", directory.partners(Role.PAYMENT_AGENT));
        page.addObject("buyers", !directory.partners(Role.PURCHASE_AGENT).isEmpty());
        page.addObject("key", submissions.freshKey());
        page.addObject("sent", sent);
        page.addObject("problems", List.<Problem>of());
        page.addObject("mailProblem", false);
        return page;
    }
}
