// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.RemittanceWay;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The desk of a pickup point that collects cash: what it owes to which store, number by number,
/// and the record of what was sent (checklist E5-08). Nothing here tells what was bought.
@Controller
final class PointDesk {
    private static final String HERE = "/desk/point";

    /// Enough for several batches to each store.
    private static final int MOST = 500;

    private final Desks desks;
    private final Views views;

    PointDesk(Desks desks, Views views) {
        this.desks = desks;
        this.views = views;
    }

    /// What is owed to one store, oldest first, and what it comes to; at most one batch.
    record Owed(PartyId store, List<Views.CashLine> lines, Money total) {}

    @GetMapping(HERE)
    ModelAndView show(Principal who) {
        return page(who);
    }

    @PostMapping(HERE + "/remittances")
    ModelAndView remit(Principal who, @RequestParam Map<String, String> sent) {
        Outcome outcome = desks.submit(Form.REMITTANCE, who, sent);
        ModelAndView page = Desks.answered(page(who), outcome, sent);
        if (outcome instanceof Outcome.Done done && !done.token().isEmpty()) {
            page.addObject("outcome", new Answer(true, "remitted." + done.token()));
        }
        return page;
    }

    private ModelAndView page(Principal who) {
        PartyId point = Desks.party(who);
        ModelAndView page = desks.page(who, HERE, Map.of());
        page.addObject("owed", owed(views.cashOwed(point, MOST)));
        page.addObject("differences", views.differences(point));
        page.addObject("ways", List.of(RemittanceWay.values()));
        return page;
    }

    private static List<Owed> owed(List<Views.CashLine> lines) {
        Map<PartyId, List<Views.CashLine>> stores = new LinkedHashMap<>();
        for (Views.CashLine line : lines.reversed()) {
            stores.computeIfAbsent(line.store(), _ -> new ArrayList<>()).add(line);
        }
        return stores.entrySet().stream().map(e -> owed(e.getKey(), e.getValue())).toList();
    }

    private static Owed owed(PartyId store, List<Views.CashLine> all) {
        List<Views.CashLine> lines =
                all.subList(0, Math.min(all.size(), Intake.CashRemittance.MAX_LINES));
        Money total = lines.stream().map(Views.CashLine::amount).reduce(Money::plus).orElseThrow();
        return new Owed(store, lines, total);
    }
}
