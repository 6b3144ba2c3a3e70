// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static io.tokumei.gateway.edge.page.Html.safe;

import io.tokumei.gateway.edge.counter.Counter.Listing;
import io.tokumei.gateway.edge.handover.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The clerk's lists: first what waits for a hand, then what lies on the shelves.
record ClerkLists(Language language, Listing listing) {

    String html(boolean watching) {
        String other = watching ? "" : "&amp;watch=on";
        String link = text(watching ? "clerk.watch-off" : "clerk.watch-on");
        return """
        <h1>%s</h1>
        <p><a class="button quiet" href="/clerk?lang=%s">%s</a>
        <a class="button quiet" href="/clerk?lang=%s%s">%s</a></p>
        <section aria-labelledby="verified">
        <h2 id="verified">%s</h2>
        %s</section>
        <section aria-labelledby="shelves">
        <h2 id="shelves">%s</h2>
        %s</section>
        """
                .formatted(
                        text("clerk.title"),
                        language.tag(),
                        text("clerk.update"),
                        language.tag(),
                        other,
                        link,
                        text("clerk.verified"),
                        verified(),
                        text("clerk.shelves"),
                        shelves());
    }

    private String verified() {
        if (listing.verified().isEmpty() && listing.owing().isEmpty() && listing.paid().isEmpty()) {
            return "<p>" + text("clerk.none-verified") + "</p>\n";
        }
        StringBuilder out = new StringBuilder("<ul class=\"verified\">\n");
        listing.owing().forEach(parcel -> out.append(new CashForms(language).collect(parcel)));
        listing.paid().forEach(parcel -> out.append(new CashForms(language).paid(parcel)));
        listing.verified().forEach(parcel -> out.append(handOver(parcel)));
        return out.append("</ul>\n").toString();
    }

    private String handOver(Parcel parcel) {
        return """
        <li>
        <p><span class="shelf">%s</span> <span class="tail">…%s</span></p>
        <form method="post" action="/clerk/hand-over?lang=%s">
        <input type="hidden" name="reference" value="%s">
        <button type="submit">%s</button>
        </form>
        </li>
        """
                .formatted(
                        shelf(parcel),
                        parcel.reference().tail(),
                        language.tag(),
                        parcel.reference().text(),
                        safe(language.text("clerk.hand-over-this", parcel.reference().tail())));
    }

    private String shelves() {
        List<Parcel> all = new ArrayList<>();
        all.addAll(listing.owing());
        all.addAll(listing.paid());
        all.addAll(listing.verified());
        all.addAll(listing.verifying());
        all.addAll(listing.stored());
        all.addAll(listing.expected());
        StringBuilder rows = new StringBuilder();
        all.forEach(parcel -> rows.append(row(parcel)));
        return """
        <table>
        <thead><tr><th scope="col">%s</th><th scope="col">%s</th>\
        <th scope="col">%s</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
                .formatted(text("clerk.shelf"), text("clerk.tail"), text("clerk.state"), rows);
    }

    private String row(Parcel parcel) {
        String state = parcel.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return """
        <tr data-state="%s" data-tail="%s"><td class="shelf">%s</td><td>…%s</td>\
        <td class="state %s">%s</td></tr>
        """
                .formatted(
                        state,
                        parcel.reference().tail(),
                        shelf(parcel),
                        parcel.reference().tail(),
                        state,
                        text("state." + state));
    }

    private static String shelf(Parcel parcel) {
        return parcel.shelf().isEmpty() ? "–" : safe(parcel.shelf());
    }

    private String text(String key) {
        return safe(language.text(key));
    }
}
