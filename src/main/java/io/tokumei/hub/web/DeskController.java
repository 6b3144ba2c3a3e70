// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desks of parties that work with a browser only (checklist GEN-01): each form is the twin of
/// an EDI or JMS message.
@Controller
final class DeskController {
    private static final int SHOWN = 100;

    private final Views views;
    private final Directory directory;
    private final Submissions submissions;

    DeskController(Views views, Directory directory, Submissions submissions) {
        this.views = views;
        this.directory = directory;
        this.submissions = submissions;
    }

    @GetMapping("/desk")
    String own(Principal who) {
        return switch (role(who)) {
            case STORE -> "redirect:/desk/store";
            case PAYMENT_AGENT -> "redirect:/desk/agent";
            case COURIER -> "redirect:/desk/courier";
            case OPERATOR -> "redirect:/console";
            case SHOPPER, PURCHASE_AGENT, CARD_COMPANY, PICKUP_POINT -> "redirect:/";
        };
    }

    @GetMapping("/desk/store")
    String store(Principal who, Model model) {
        model.addAttribute("couriers", directory.partners(Role.COURIER));
        model.addAttribute("points", directory.pickupPoints());
        return desk("desk/store", who, model);
    }

    @PostMapping("/desk/store/acceptances")
    String accept(
            Principal who,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        show(submit(Form.ACCEPTANCE, who, sent), model, response);
        return store(who, model);
    }

    @PostMapping("/desk/store/refusals")
    String refuse(
            Principal who,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        show(submit(Form.REFUSAL, who, sent), model, response);
        return store(who, model);
    }

    @PostMapping("/desk/store/shipments")
    String ship(
            Principal who,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        show(submit(Form.SHIPMENT, who, sent), model, response);
        return store(who, model);
    }

    @GetMapping("/desk/agent")
    String agent(Principal who, Model model) {
        model.addAttribute("contracts", views.contracts(party(who), SHOWN));
        model.addAttribute("payouts", views.payouts(party(who), SHOWN));
        return desk("desk/agent", who, model);
    }

    @PostMapping("/desk/agent/deposits")
    String deposit(
            Principal who,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        show(submit(Form.DEPOSIT, who, sent), model, response);
        return agent(who, model);
    }

    @PostMapping("/desk/agent/payouts")
    String payout(
            Principal who,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        show(submit(Form.PAYOUT, who, sent), model, response);
        return agent(who, model);
    }

    @GetMapping("/desk/courier")
    String courier(Principal who, Model model) {
        return desk("desk/courier", who, model);
    }

    @PostMapping("/desk/courier/reports")
    String report(
            Principal who,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        show(submit(Form.REPORT, who, sent), model, response);
        return courier(who, model);
    }

    @GetMapping("/console")
    String console(Model model) {
        model.addAttribute("messages", views.messages(SHOWN));
        return "desk/console";
    }

    private String desk(String page, Principal who, Model model) {
        model.addAttribute("party", directory.partner(party(who)).orElseThrow());
        model.addAttribute("notices", views.desk(party(who), SHOWN));
        model.addAttribute("key", submissions.freshKey());
        return page;
    }

    private Outcome submit(Form form, Principal who, Map<String, String> sent) {
        return submissions.submit(form, party(who).value(), sent);
    }

    private static void show(Outcome outcome, Model model, HttpServletResponse response) {
        model.addAttribute("outcome", Answer.of(outcome));
        if (!(outcome instanceof Outcome.Done)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private Role role(Principal who) {
        return directory.partner(party(who)).map(p -> p.role()).orElse(Role.OPERATOR);
    }

    private static PartyId party(Principal who) {
        return new PartyId(who.getName());
    }
}
