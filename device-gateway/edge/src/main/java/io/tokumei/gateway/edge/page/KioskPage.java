// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static io.tokumei.gateway.edge.page.Html.safe;

import io.tokumei.gateway.edge.counter.Kiosk;
import io.tokumei.gateway.edge.counter.KioskAnswer;
import io.tokumei.gateway.protocol.Normaliser;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What the shopper sees: one form, one answer. Neither number nor secret is ever shown again.
final class KioskPage {
    private static final int MAX_SECRET = 64;

    private final Kiosk kiosk;
    private final BooleanSupplier connected;
    private final Layout layout;

    KioskPage(Kiosk kiosk, BooleanSupplier connected, Layout layout) {
        this.kiosk = kiosk;
        this.connected = connected;
        this.layout = layout;
    }

    Reply start(Request request) {
        Language language = request.language();
        String banner =
                connected.getAsBoolean()
                        ? ""
                        : Layout.notice("wait", paragraph(language, "kiosk.offline"));
        return reply(200, language, "", banner + form(language));
    }

    Reply collect(Request request) {
        Language language = request.language();
        Optional<Reference> reference = Reference.read(request.form().get("reference"));
        String secret = secret(request.form().get("secret"));
        if (reference.isEmpty() || secret.isEmpty()) {
            String key = reference.isEmpty() ? "kiosk.unreadable" : "kiosk.no-secret";
            String message = Layout.notice("bad", paragraph(language, key));
            return reply(422, language, "unreadable", message + form(language));
        }
        return answer(language, kiosk.collect(reference.get(), Sensitive.of(secret)));
    }

    private static String secret(String typed) {
        if (typed.length() > MAX_SECRET) {
            return "";
        }
        String normal = Normaliser.normalise(typed);
        boolean plain = normal.codePoints().noneMatch(Character::isISOControl);
        return plain && normal.length() <= MAX_SECRET ? normal : "";
    }

    private Reply answer(Language language, KioskAnswer answer) {
        return switch (answer) {
            case MATCH -> reply(200, language, "match", done(language, "kiosk.match"));
            case PAY -> reply(200, language, "pay", done(language, "kiosk.pay"));
            case NO_MATCH -> again(403, language, "no-match");
            case CANNOT_CHECK -> again(503, language, "cannot-check");
            case BUSY -> again(429, language, "busy");
            case SLOW_DOWN -> again(429, language, "slow-down");
        };
    }

    private Reply again(int status, Language language, String outcome) {
        String tone = outcome.equals("no-match") ? "bad" : "wait";
        String message = Layout.notice(tone, paragraph(language, "kiosk." + outcome));
        return reply(status, language, outcome, message + form(language));
    }

    private static String done(Language language, String words) {
        String message = Layout.notice("good", paragraph(language, words));
        return message
                + """
                <p><a class="button" href="/?lang=%s" autofocus>%s</a></p>
                """
                        .formatted(language.tag(), safe(language.text("kiosk.finish")));
    }

    private static String form(Language language) {
        return """
        <h1>%s</h1>
        <form method="post" action="/collect?lang=%s" autocomplete="off">
        <p>
        <label for="reference">%s</label>
        <input id="reference" name="reference" required maxlength="40" autofocus
         autocomplete="off" autocapitalize="characters" spellcheck="false"
         aria-describedby="reference-help">
        <span class="help" id="reference-help">%s</span>
        </p>
        <p>
        <label for="secret">%s</label>
        <input id="secret" name="secret" type="password" required maxlength="64"
         autocomplete="off" autocapitalize="characters" spellcheck="false"
         aria-describedby="secret-help">
        <span class="help" id="secret-help">%s</span>
        </p>
        <p><button type="submit">%s</button></p>
        </form>
        """
                .formatted(
                        safe(language.text("kiosk.title")),
                        language.tag(),
                        safe(language.text("kiosk.reference")),
                        safe(language.text("kiosk.reference-help")),
                        safe(language.text("kiosk.secret")),
                        safe(language.text("kiosk.secret-help")),
                        safe(language.text("kiosk.submit")));
    }

    private static String paragraph(Language language, String key) {
        return "<p>" + safe(language.text(key)) + "</p>";
    }

    private Reply reply(int status, Language language, String outcome, String body) {
        return Reply.html(status, layout.html(new Layout.Page(language, "kiosk", outcome, body)));
    }
}
