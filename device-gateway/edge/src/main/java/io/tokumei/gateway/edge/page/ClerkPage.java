// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static io.tokumei.gateway.edge.page.Html.safe;

import io.tokumei.gateway.edge.counter.ClerkAnswer;
import io.tokumei.gateway.edge.counter.Counter;
import io.tokumei.gateway.edge.counter.RefusalReason;
import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Reference;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// What the clerk sees and does. The lists show shelf and number tail only.
final class ClerkPage {
    private static final int MAX_SHELF = 16;
    private static final int WATCH_SECONDS = 5;

    private final Counter counter;
    private final BooleanSupplier connected;
    private final Layout layout;

    ClerkPage(Counter counter, BooleanSupplier connected, Layout layout) {
        this.counter = counter;
        this.connected = connected;
        this.layout = layout;
    }

    Reply show(Request request) {
        boolean watching = request.query().get("watch").equals("on");
        Reply reply = page(request.language(), 200, "", watching);
        return watching ? reply.refreshing(WATCH_SECONDS) : reply;
    }

    Reply store(Request request) {
        String shelf = request.form().get("shelf");
        boolean label =
                !shelf.isEmpty()
                        && shelf.length() <= MAX_SHELF
                        && shelf.codePoints().allMatch(ClerkPage::printable);
        return label
                ? withReference(request, reference -> counter.store(reference, shelf))
                : page(request.language(), 422, "unreadable-shelf", false);
    }

    Reply refuse(Request request) {
        Optional<RefusalReason> reason = RefusalReason.of(request.form().get("reason"));
        return reason.isPresent()
                ? withReference(request, reference -> counter.refuse(reference, reason.get()))
                : page(request.language(), 422, "unreadable-reason", false);
    }

    Reply handOver(Request request) {
        return withReference(request, counter::handOver);
    }

    /// What was taken is compared with what is due; nothing else is taken (checklist E5-07).
    Reply takeCash(Request request) {
        return withReference(
                request,
                reference -> {
                    int decimals = counter.due(reference).map(Cash::decimals).orElse(0);
                    OptionalLong typed = CashForms.typed(request.form().get("amount"), decimals);
                    return counter.takeCash(reference, typed.orElse(0));
                });
    }

    Reply giveBack(Request request) {
        return withReference(request, counter::giveBack);
    }

    private Reply withReference(Request request, Function<Reference, ClerkAnswer> action) {
        return Reference.read(request.form().get("reference"))
                .map(action)
                .map(answer -> page(request.language(), status(answer), word(answer), false))
                .orElseGet(() -> page(request.language(), 422, "unreadable", false));
    }

    private Reply page(Language language, int status, String outcome, boolean watching) {
        String body =
                notice(language, status, outcome)
                        + new ClerkLists(language, counter.listing()).html(watching)
                        + (watching ? "" : ClerkForms.html(language));
        String offline =
                connected.getAsBoolean()
                        ? ""
                        : Layout.notice(
                                "wait", "<p>" + safe(language.text("clerk.offline")) + "</p>");
        return Reply.html(
                status, layout.html(new Layout.Page(language, "clerk", outcome, offline + body)));
    }

    private static String notice(Language language, int status, String outcome) {
        if (outcome.isEmpty()) {
            return "";
        }
        String text = "<p>" + safe(language.text("clerk." + outcome)) + "</p>";
        return Layout.notice(status < 400 ? "good" : "bad", text);
    }

    private static String word(ClerkAnswer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int status(ClerkAnswer answer) {
        return switch (answer) {
            case STORED, ALREADY_STORED, MOVED -> 200;
            case REFUSED, ALREADY_REFUSED, HANDED_OVER, ALREADY_HANDED_OVER -> 200;
            case CASH_TAKEN, ALREADY_PAID, CASH_RETURNED -> 200;
            case WRONG_AMOUNT -> 422;
            case NOT_PAID, NO_CASH -> 409;
            case NOT_HERE, NOT_VERIFIED, GONE -> 409;
            case FULL -> 507;
        };
    }

    private static boolean printable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }
}
