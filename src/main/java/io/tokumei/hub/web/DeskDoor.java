// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.Role;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads whoever logs in to the right desk.
@Controller
final class DeskDoor {
    private final Directory directory;

    DeskDoor(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/desk")
    String own(Principal who) {
        Role role = directory.partner(Desks.party(who)).map(Partner::role).orElse(Role.OPERATOR);
        return switch (role) {
            case STORE -> "redirect:/desk/store";
            case PAYMENT_AGENT, PURCHASE_AGENT -> "redirect:/desk/agent";
            case COURIER -> "redirect:/desk/courier";
            case PICKUP_POINT -> "redirect:/desk/point";
            case OPERATOR -> "redirect:/console";
            case SHOPPER, CARD_COMPANY -> "redirect:/";
        };
    }
}
