// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradePlan;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The shopper's private page behind its link (checklist E1-06, E1-07), and payment from there
/// (E1-10). Not kept by browsers, not indexed, and its address goes to nobody.
@Controller
final class PrivateController {
    private final Views views;
    private final Directory directory;
    private final Submissions submissions;
    private final Disclosures disclosures;

    PrivateController(
            Views views, Directory directory, Submissions submissions, Disclosures disclosures) {
        this.views = views;
        this.directory = directory;
        this.submissions = submissions;
        this.disclosures = disclosures;
    }

    @GetMapping("/p/{token}")
    ModelAndView page(@PathVariable String token, HttpServletResponse response) {
        return show(token, response);
    }

    @PostMapping("/p/{token}/payments")
    ModelAndView pay(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        trade(token);
        Outcome outcome = submissions.submit(Form.PAYMENT, "public", sent);
        return Desks.answered(show(token, response), outcome, Map.of());
    }

    private ModelAndView show(String token, HttpServletResponse response) {
        Trade trade = trade(token);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var page = new ModelAndView("private");
        page.addObject("here", "/p/" + token);
        page.addObject("trade", trade);
        page.addObject("status", Status.of(trade));
        page.addObject("secret", views.secret(trade).map(PickupSecret::grouped).orElse(""));
        page.addObject("store", name(trade.parties().store()));
        page.addObject("agent", trade.parties().agent().map(this::name).orElse(""));
        page.addObject("buys", trade.plan().orderTaker() == TradePlan.Holder.PURCHASE_AGENT);
        trade.cashPrice().ifPresent(cash -> page.addObject("cash", cash));
        page.addObject(
                "point",
                directory.pickupPoint(trade.parties().pickupPoint().value()).orElseThrow());
        if (trade.order() instanceof OrderFacet.Accepted accepted) {
            page.addObject("price", accepted.price());
        }
        page.addObject("learned", disclosures.of(trade.plan()));
        page.addObject("key", submissions.freshKey());
        return page;
    }

    private Trade trade(String token) {
        return views.byPage(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String name(PartyId party) {
        return directory.partner(party).map(Partner::name).orElse(party.value());
    }
}
