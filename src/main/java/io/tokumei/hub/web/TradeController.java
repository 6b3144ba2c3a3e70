// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A shopper's own pages: the private page behind its link (checklist E1-07), payment from there
/// (E1-10), and the status board that needs only a number (E1-19, GEN-13).
@Controller
final class TradeController {
    private final Views views;
    private final Directory directory;
    private final Submissions submissions;

    TradeController(Views views, Directory directory, Submissions submissions) {
        this.views = views;
        this.directory = directory;
        this.submissions = submissions;
    }

    @GetMapping("/p/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        show(token, model, response);
        return "private";
    }

    @PostMapping("/p/{token}/payments")
    String pay(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = submissions.submit(Form.PAYMENT, "public", sent);
        model.addAttribute("outcome", Answer.of(outcome));
        if (!(outcome instanceof Outcome.Done)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        show(token, model, response);
        return "private";
    }

    private void show(String token, Model model, HttpServletResponse response) {
        Trade trade =
                views.byPage(token)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("trade", trade);
        model.addAttribute("status", Status.of(trade));
        model.addAttribute("secret", views.secret(trade).map(s -> s.grouped()).orElse(""));
        model.addAttribute("store", name(trade.parties().store()));
        model.addAttribute("agent", name(trade.parties().agent()));
        model.addAttribute(
                "point",
                directory.pickupPoint(trade.parties().pickupPoint().value()).orElseThrow());
        if (trade.order() instanceof OrderFacet.Accepted accepted) {
            model.addAttribute("price", accepted.price());
        }
        model.addAttribute("token", token);
        model.addAttribute("key", submissions.freshKey());
    }

    @GetMapping("/board")
    String look(@RequestParam(defaultValue = "") String number, Model model) {
        return board(number, model);
    }

    @GetMapping("/board/{number}")
    String board(@PathVariable String number, Model model) {
        Optional<Trade> trade = Reference.read(number).flatMap(views::byReference);
        model.addAttribute("number", number.isBlank() ? "" : shown(number));
        trade.ifPresent(t -> {
            model.addAttribute("status", Status.of(t));
            model.addAttribute("steps", views.steps(t));
        });
        return "board";
    }

    private static String shown(String number) {
        return Reference.read(number).map(Reference::value).orElse("");
    }

    private String name(PartyId party) {
        return directory.partner(party).map(Partner::name).orElse(party.value());
    }
}
