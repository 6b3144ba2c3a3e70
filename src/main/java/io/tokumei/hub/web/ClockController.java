// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.ClockMover;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Lets the operator of a demonstration skip the waiting. Where the clock cannot be moved there is
/// no such page.
@Controller
final class ClockController {
    private static final String HOURS = "[0-9]{1,3}";

    private final ObjectProvider<ClockMover> mover;

    ClockController(ObjectProvider<ClockMover> mover) {
        this.mover = mover;
    }

    @PostMapping("/console/clock")
    ModelAndView move(@RequestParam Map<String, String> sent) {
        ClockMover clock = mover.getIfAvailable();
        if (clock == null) {
            return new ModelAndView("error", HttpStatus.NOT_FOUND);
        }
        String hours = Fields.of(sent).get("hours");
        Duration by =
                hours.matches(HOURS) ? Duration.ofHours(Long.parseLong(hours)) : Duration.ZERO;
        if (by.isZero() || by.compareTo(ClockMover.MOST) > 0) {
            return new ModelAndView("error", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        clock.move(by);
        var back = new RedirectView("/console");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
