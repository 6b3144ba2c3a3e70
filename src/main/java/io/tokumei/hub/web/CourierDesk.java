// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.trade.TransportStatus;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The desk of a courier that works with a browser: what to carry, and how far it got (checklist
/// GEN-01, GEN-04).
@Controller
final class CourierDesk {
    private static final String HERE = "/desk/courier";

    private final Desks desks;

    CourierDesk(Desks desks) {
        this.desks = desks;
    }

    @GetMapping(HERE)
    ModelAndView show(Principal who, @RequestParam Map<String, String> filled) {
        return page(who, filled);
    }

    @PostMapping(HERE + "/reports")
    ModelAndView report(Principal who, @RequestParam Map<String, String> sent) {
        Outcome outcome = desks.submit(Form.REPORT, who, sent);
        return Desks.answered(page(who, Map.of()), outcome, sent);
    }

    private ModelAndView page(Principal who, Map<String, String> filled) {
        ModelAndView page = desks.page(who, HERE, filled);
        page.addObject("states", List.of(TransportStatus.values()));
        return page;
    }
}
