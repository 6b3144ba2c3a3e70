// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.PartyId;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What all desks have in common: whose desk it is, its notices, and the answer to a form.
@Component
final class Desks {
    static final int SHOWN = 100;

    private final Views views;
    private final Directory directory;
    private final Submissions submissions;

    Desks(Views views, Directory directory, Submissions submissions) {
        this.views = views;
        this.directory = directory;
        this.submissions = submissions;
    }

    /// The page of a desk.
    ///
    /// @param here the desk's address, which is also its template's name
    /// @param filled what its forms begin with
    ModelAndView page(Principal who, String here, Map<String, String> filled) {
        Partner partner =
                directory
                        .partner(party(who))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = new ModelAndView(here.substring(1));
        page.addObject("here", here);
        page.addObject("party", partner);
        page.addObject("notices", views.desk(partner.id(), SHOWN));
        page.addObject("key", submissions.freshKey());
        page.addObject("sent", filled);
        return page;
    }

    Outcome submit(Form form, Principal who, Map<String, String> sent) {
        return submissions.submit(form, party(who).value(), sent);
    }

    /// Says on a page what became of a form; a form that did not do what was asked keeps what was
    /// typed.
    static ModelAndView answered(ModelAndView page, Outcome outcome, Map<String, String> sent) {
        Answer answer = Answer.of(outcome);
        page.addObject("outcome", answer);
        if (!answer.done()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("sent", sent);
        }
        return page;
    }

    static PartyId party(Principal who) {
        return new PartyId(who.getName());
    }
}
