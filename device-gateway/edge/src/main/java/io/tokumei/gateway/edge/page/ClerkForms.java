// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static io.tokumei.gateway.edge.page.Html.safe;

import io.tokumei.gateway.edge.counter.RefusalReason;

/// The clerk's forms: take in, hand over by label, do not take in.
final class ClerkForms {
    private ClerkForms() {}

    static String html(Language language) {
        return store(language) + handOver(language) + refuse(language);
    }

    private static String store(Language language) {
        String fields =
                field(language, "store-reference", "reference", "clerk.label")
                        + field(language, "store-shelf", "shelf", "clerk.shelf");
        return form(language, "store", fields);
    }

    private static String handOver(Language language) {
        return form(
                language,
                "hand-over",
                field(language, "hand-over-reference", "reference", "clerk.label"));
    }

    private static String refuse(Language language) {
        StringBuilder reasons = new StringBuilder();
        for (RefusalReason reason : RefusalReason.values()) {
            reasons.append(
                    "<option value=\"%s\">%s</option>\n"
                            .formatted(
                                    reason.token(),
                                    safe(language.text("reason." + reason.token()))));
        }
        String fields =
                field(language, "refuse-reference", "reference", "clerk.label")
                        + """
                        <p>
                        <label for="refuse-reason">%s</label>
                        <select id="refuse-reason" name="reason">
                        %s</select>
                        </p>
                        """
                                .formatted(safe(language.text("clerk.reason")), reasons);
        return form(language, "refuse", fields);
    }

    private static String field(Language language, String id, String name, String label) {
        int longest = name.equals("shelf") ? 16 : 40;
        return """
        <p>
        <label for="%s">%s</label>
        <input id="%s" name="%s" required maxlength="%d" autocomplete="off"
         autocapitalize="characters" spellcheck="false">
        </p>
        """
                .formatted(id, safe(language.text(label)), id, name, longest);
    }

    private static String form(Language language, String action, String fields) {
        return """
        <section aria-labelledby="%s">
        <h2 id="%s">%s</h2>
        <form method="post" action="/clerk/%s?lang=%s" autocomplete="off">
        %s<p><button type="submit">%s</button></p>
        </form>
        </section>
        """
                .formatted(
                        action,
                        action,
                        safe(language.text("clerk." + action + "-title")),
                        action,
                        language.tag(),
                        fields,
                        safe(language.text("clerk." + action + "-submit")));
    }
}
