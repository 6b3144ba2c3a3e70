// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.journal.Journal.Tables;
import io.tokumei.gateway.protocol.Body.CashReturned;
import io.tokumei.gateway.protocol.Body.CashTaken;
import io.tokumei.gateway.protocol.Body.HandedOver;
import io.tokumei.gateway.protocol.Body.ParcelRefused;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Body.SiteEvent;
import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Envelope;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// What machines read: the newest events and the health of the site. No secret exists to be shown.
final class MachinePage {
    private static final int NEWEST = 200;

    private final Journal journal;
    private final BooleanSupplier connected;

    MachinePage(Journal journal, BooleanSupplier connected) {
        this.journal = journal;
        this.connected = connected;
    }

    /// The newest 200 events, oldest of them first, one JSON object a line.
    Reply feed(Request request) {
        String lines = journal.read(MachinePage::lines);
        return new Reply(200, "application/x-ndjson", lines, 0);
    }

    Reply health(Request request) {
        long waiting = journal.read(tables -> tables.events().unacknowledged());
        return Reply.json(
                new Json()
                                .put("site", journal.stamp().site())
                                .put("connected", connected.getAsBoolean())
                                .put("journalUnacknowledged", waiting)
                        + "\n");
    }

    private static String lines(Tables tables) {
        long acknowledged = tables.events().acknowledged();
        StringBuilder out = new StringBuilder();
        for (Envelope event : tables.events().newest(NEWEST)) {
            out.append(line(event, acknowledged)).append('\n');
        }
        return out.toString();
    }

    private static String cash(Json json, Cash cash) {
        return json.put("amount", cash.amount()).put("currency", cash.currency()).toString();
    }

    private static String line(Envelope event, long acknowledged) {
        if (!(event.body() instanceof SiteEvent body)) {
            throw new IllegalStateException("not an event: " + event.body().type());
        }
        long seq = event.seq().orElseThrow();
        Json json =
                new Json()
                        .put("session", event.session())
                        .put("seq", seq)
                        .put("type", body.type())
                        .put("reference", body.reference().text())
                        .put("at", body.at().toString())
                        .put("acknowledged", seq <= acknowledged);
        return switch (body) {
            case ParcelStored it -> json.put("shelf", it.shelf()).toString();
            case ParcelRefused it -> json.put("reason", it.reason()).toString();
            case CashTaken it -> cash(json, it.cash());
            case CashReturned it -> cash(json, it.cash());
            case HandedOver it ->
                    json.put("evidence", it.evidence().name().toLowerCase(Locale.ROOT)).toString();
        };
    }
}
