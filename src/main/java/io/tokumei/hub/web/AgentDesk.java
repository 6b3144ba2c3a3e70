// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.trade.PartyId;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The desk of a payment agent hosted in the hub: deposits that came in, amounts to be transferred,
/// contracts (checklist GEN-01, K1-4, E1-13). Nothing here tells what was bought.
@Controller
final class AgentDesk {
    private static final String HERE = "/desk/agent";

    private final Desks desks;
    private final Views views;

    AgentDesk(Desks desks, Views views) {
        this.desks = desks;
        this.views = views;
    }

    @GetMapping(HERE)
    ModelAndView show(Principal who) {
        return page(who);
    }

    @PostMapping(HERE + "/deposits")
    ModelAndView deposit(Principal who, @RequestParam Map<String, String> sent) {
        return take(Form.DEPOSIT, who, sent);
    }

    @PostMapping(HERE + "/payouts")
    ModelAndView payout(Principal who, @RequestParam Map<String, String> sent) {
        return take(Form.PAYOUT, who, sent);
    }

    private ModelAndView take(Form form, Principal who, Map<String, String> sent) {
        Outcome outcome = desks.submit(form, who, sent);
        return Desks.answered(page(who), outcome, sent);
    }

    private ModelAndView page(Principal who) {
        PartyId agent = Desks.party(who);
        ModelAndView page = desks.page(who, HERE, Map.of());
        page.addObject("contracts", views.contracts(agent, Desks.SHOWN));
        page.addObject("payouts", views.payouts(agent, Desks.SHOWN));
        return page;
    }
}
