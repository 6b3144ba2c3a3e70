// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import io.tokumei.gateway.protocol.Body.AckSeq;
import io.tokumei.gateway.protocol.Body.AuthAnswer;
import io.tokumei.gateway.protocol.Body.AuthRequest;
import io.tokumei.gateway.protocol.Body.CashReturned;
import io.tokumei.gateway.protocol.Body.CashTaken;
import io.tokumei.gateway.protocol.Body.CommandAck;
import io.tokumei.gateway.protocol.Body.HandedOver;
import io.tokumei.gateway.protocol.Body.ParcelAnnounced;
import io.tokumei.gateway.protocol.Body.ParcelRefused;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Body.Presence;
import java.util.HashMap;
import java.util.Map;

/// Writes the body map of each type.
final class BodyWriter {
    private final Map<String, Item> entries = new HashMap<>();

    private BodyWriter() {}

    static Item write(Body body) {
        BodyWriter out = new BodyWriter();
        switch (body) {
            case ParcelStored it ->
                    out.reference(it.reference()).put("shelf", it.shelf()).put("at", it.at());
            case HandedOver it ->
                    out.reference(it.reference())
                            .put("at", it.at())
                            .put("evidence", Fields.name(it.evidence(), true));
            case CashTaken it -> out.reference(it.reference()).cash(it.cash()).put("at", it.at());
            case CashReturned it ->
                    out.reference(it.reference()).cash(it.cash()).put("at", it.at());
            case ParcelRefused it ->
                    out.reference(it.reference()).put("reason", it.reason()).put("at", it.at());
            case AuthRequest it ->
                    out.reference(it.reference()).put("secret", it.secret().reveal());
            case AuthAnswer it -> out.put("result", Fields.name(it.result(), false));
            case ParcelAnnounced it -> {
                out.reference(it.reference());
                it.storageUntil().ifPresent(until -> out.put("storageUntil", until));
                it.due().ifPresent(out::cash);
            }
            case CommandAck it -> {
                out.put("cmd", it.cmd()).put("result", Fields.name(it.result(), true));
                it.reason().ifPresent(reason -> out.put("reason", reason));
            }
            case AckSeq it -> out.put("session", it.session()).put("seq", it.seq());
            case Presence it -> out.put("state", Fields.name(it.state(), true));
        }
        return new Item.Dict(out.entries, 0);
    }

    private BodyWriter reference(Reference reference) {
        return put("reference", reference.text());
    }

    private BodyWriter cash(Cash cash) {
        return put("amount", cash.amount()).put("currency", cash.currency());
    }

    private BodyWriter put(String key, Object value) {
        entries.put(
                key,
                value instanceof Long number
                        ? new Item.Whole(number, 0)
                        : new Item.Text(value.toString(), 0));
        return this;
    }
}
