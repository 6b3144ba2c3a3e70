// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a reader sees when a page cannot be had: one sentence in his language, and nothing of what
/// went on inside.
@Controller
final class ErrorPages implements ErrorController {
    /// The statuses with a text of their own, under `error.<status>`.
    static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 413, 415, 500);

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : HttpStatus.NOT_FOUND.value();
        var page = new ModelAndView("error", HttpStatusCode.valueOf(status));
        page.addObject("status", told(status));
        return page;
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
