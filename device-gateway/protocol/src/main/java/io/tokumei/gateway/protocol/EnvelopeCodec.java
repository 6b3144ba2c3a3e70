// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import io.tokumei.gateway.protocol.Decoding.Decoded;
import io.tokumei.gateway.protocol.Decoding.Malformed;
import io.tokumei.gateway.protocol.Decoding.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Envelopes as bytes and back: deterministic CBOR (RFC 8949 §4.2.1), so that equal envelopes are
/// equal bytes and the bytes of a decoded message are the only ones that decode to it.
public final class EnvelopeCodec {
    /// Longest message either side accepts.
    public static final int MAX_BYTES = 16 * 1024;

    private EnvelopeCodec() {}

    /// The envelope's bytes; always below [#MAX_BYTES], since every text in it is limited.
    public static byte[] encode(Envelope envelope) {
        Map<String, Item> map = new HashMap<>();
        map.put("v", new Item.Whole(Envelope.VERSION, 0));
        map.put("id", text(envelope.id()));
        envelope.tx().ifPresent(tx -> map.put("tx", text(tx)));
        map.put("site", text(envelope.site()));
        map.put("session", text(envelope.session()));
        envelope.seq().ifPresent(seq -> map.put("seq", new Item.Whole(seq, 0)));
        map.put("ts", text(envelope.ts().toString()));
        envelope.notAfter().ifPresent(end -> map.put("notAfter", text(end.toString())));
        map.put("type", text(envelope.body().type()));
        map.put("body", BodyWriter.write(envelope.body()));
        return CborWriter.write(new Item.Dict(map, 0));
    }

    /// Reads bytes from the wire; whatever they are, the answer is a value.
    public static Decoding decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Malformed(Reason.TOO_LARGE, "", MAX_BYTES);
        }
        try {
            return new Decoded(read(CborReader.readAll(bytes)));
        } catch (Unreadable e) {
            return e.asMalformed();
        }
    }

    private static Envelope read(Item item) throws Unreadable {
        if (!(item instanceof Item.Dict dict)) {
            throw new Unreadable(Reason.WRONG_KIND, "", item.position());
        }
        Fields in = new Fields(dict);
        if (in.whole("v") != Envelope.VERSION) {
            throw new Unreadable(Reason.UNSUPPORTED_VERSION, "v", in.position("v"));
        }
        String id = in.text("id", Rule.ID);
        Optional<String> tx = in.optionalText("tx", Rule.ID);
        String site = in.text("site", Rule.SITE);
        String session = in.text("session", Rule.SESSION);
        OptionalLong seq = in.optionalWhole("seq");
        Instant ts = in.time("ts");
        Optional<Instant> notAfter = in.optionalTime("notAfter");
        String type = in.text("type", Rule.TOKEN);
        Body body = BodyReader.read(type, in.dict("body"), in.position("type"));
        in.finish();
        if (!Envelope.seqFits(seq, body)) {
            throw new Unreadable(Reason.BAD_VALUE, "seq", in.position("seq"));
        }
        if (!Envelope.txFits(tx, body)) {
            throw new Unreadable(Reason.MISSING_FIELD, "tx", dict.position());
        }
        return new Envelope(id, tx, site, session, seq, ts, notAfter, body);
    }

    private static Item text(String value) {
        return new Item.Text(value, 0);
    }
}
