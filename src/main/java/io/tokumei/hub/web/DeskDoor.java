// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Views;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.Role;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads whoever logs in to the right desk, and shows the operator which messages moved.
@Controller
final class DeskDoor {
    private final Directory directory;
    private final Views views;

    DeskDoor(Directory directory, Views views) {
        this.directory = directory;
        this.views = views;
    }

    @GetMapping("/desk")
    String own(Principal who) {
        Role role = directory.partner(Desks.party(who)).map(Partner::role).orElse(Role.OPERATOR);
        return switch (role) {
            case STORE -> "redirect:/desk/store";
            case PAYMENT_AGENT -> "redirect:/desk/agent";
            case COURIER -> "redirect:/desk/courier";
            case PICKUP_POINT -> "redirect:/desk/point";
            case OPERATOR -> "redirect:/console";
            case SHOPPER, PURCHASE_AGENT, CARD_COMPANY -> "redirect:/";
        };
    }

    @GetMapping("/console")
    String console(Model model) {
        model.addAttribute("here", "/console");
        model.addAttribute("messages", views.messages(Desks.SHOWN));
        return "desk/console";
    }
}
