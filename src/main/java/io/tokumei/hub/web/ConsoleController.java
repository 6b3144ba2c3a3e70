// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.ClockMover;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.flow.Repairs.Reason;
import io.tokumei.hub.flow.Views;
import java.security.Principal;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The operator's console: which messages moved, which are stuck, and what may be done about those.
/// It shows states and names, never what a message says.
@Controller
final class ConsoleController {
    private static final String HERE = "/console";
    private static final String RECEIVED = HERE + "/received/{id}";
    private static final String LEAVING = HERE + "/leaving/{id}";

    private final Views views;
    private final Repairs repairs;

    private final Clock clock;
    private final ObjectProvider<ClockMover> mover;

    ConsoleController(Views views, Repairs repairs, Clock clock, ObjectProvider<ClockMover> mover) {
        this.views = views;
        this.repairs = repairs;
        this.clock = clock;
        this.mover = mover;
    }

    /// Does something about one message; false when it is not stuck any more.
    private interface Repair {
        boolean by(Reason reason);
    }

    @GetMapping(HERE)
    ModelAndView show() {
        var page = new ModelAndView("desk/console");
        page.addObject("here", HERE);
        page.addObject("stuck", views.stuck(Desks.SHOWN));
        page.addObject("gaps", views.gaps());
        page.addObject("repairs", views.repairs(Desks.SHOWN));
        page.addObject("messages", views.messages(Desks.SHOWN));
        page.addObject("most", Reason.MOST);
        mover.ifAvailable(_ -> page.addObject("now", clock.now()));
        return page;
    }

    @PostMapping(RECEIVED + "/again")
    ModelAndView handleAgain(
            Principal who, @PathVariable long id, @RequestParam Map<String, String> sent) {
        return repaired(
                "handled-again", why(who, sent), r -> repairs.handleAgain(new InboxId(id), r));
    }

    @PostMapping(RECEIVED + "/skip")
    ModelAndView skipReceived(
            Principal who, @PathVariable long id, @RequestParam Map<String, String> sent) {
        return skipped(why(who, sent), r -> repairs.skip(new InboxId(id), r));
    }

    @PostMapping(LEAVING + "/again")
    ModelAndView sendAgain(
            Principal who, @PathVariable long id, @RequestParam Map<String, String> sent) {
        return repaired("sent-again", why(who, sent), r -> repairs.sendAgain(id, r));
    }

    @PostMapping(LEAVING + "/skip")
    ModelAndView skipLeaving(
            Principal who, @PathVariable long id, @RequestParam Map<String, String> sent) {
        return skipped(why(who, sent), r -> repairs.skip(id, r));
    }

    /// What is given up is gone for good: somebody has to say why.
    private ModelAndView skipped(Reason reason, Repair repair) {
        return reason.why().isEmpty()
                ? answered(new Answer(false, "no-reason"), HttpStatus.UNPROCESSABLE_CONTENT)
                : repaired("skipped", reason, repair);
    }

    private ModelAndView repaired(String done, Reason reason, Repair repair) {
        return repair.by(reason)
                ? answered(new Answer(true, done), HttpStatus.OK)
                : answered(new Answer(false, "not-stuck"), HttpStatus.CONFLICT);
    }

    private ModelAndView answered(Answer answer, HttpStatus status) {
        ModelAndView page = show();
        page.setStatus(status);
        page.addObject("outcome", answer);
        return page;
    }

    /// @throws TooLarge for a reason that is longer than the field takes
    private static Reason why(Principal who, Map<String, String> sent) {
        String why = Fields.of(sent).get("why");
        if (why.length() > Reason.MOST) {
            throw new TooLarge();
        }
        return new Reason(Desks.party(who), why);
    }
}
