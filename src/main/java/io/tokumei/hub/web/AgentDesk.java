// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradePlan.PayWhen;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The desk of an agent hosted in the hub: deposits that came in, amounts to be transferred,
/// contracts (checklist GEN-01, K1-4, E1-13, K5-1). A payment agent is told nothing of what was
/// bought; a purchase agent sees its purchases, by its own number and never by who asked.
@Controller
final class AgentDesk {
    private static final String HERE = "/desk/agent";

    private final Desks desks;
    private final Views views;
    private final Directory directory;

    AgentDesk(Desks desks, Views views, Directory directory) {
        this.desks = desks;
        this.views = views;
        this.directory = directory;
    }

    /// One purchase: what a purchase agent knows since it buys in its own name (`disclosure.yaml`).
    ///
    /// @param total absent until the store names it
    record Purchase(
            Reference payment,
            PartyId store,
            OrderContent content,
            PartyId pickupPoint,
            Optional<Money> total,
            Status status) {
        static Purchase of(Trade trade) {
            return new Purchase(
                    trade.references().payment(),
                    trade.parties().store(),
                    trade.content(),
                    trade.parties().pickupPoint(),
                    trade.order() instanceof OrderFacet.Accepted accepted
                            ? Optional.of(accepted.price().total())
                            : Optional.empty(),
                    told(trade));
        }

        /// Whether a parcel was collected is the agent's business only where payment waits for it.
        private static Status told(Trade trade) {
            Status status = Status.of(trade);
            return status == Status.COLLECTED && trade.plan().payWhen() != PayWhen.AFTER_RECEIPT
                    ? Status.READY
                    : status;
        }
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
        boolean buys =
                directory.partner(agent).filter(p -> p.role() == Role.PURCHASE_AGENT).isPresent();
        page.addObject("buys", buys);
        page.addObject(
                "purchases",
                buys
                        ? views.purchases(agent, Desks.SHOWN).stream().map(Purchase::of).toList()
                        : List.of());
        return page;
    }
}
