// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.gateway.protocol.Body.AuthAnswer;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Body.Verdict;
import io.tokumei.gateway.protocol.Decoding.Malformed;
import io.tokumei.gateway.protocol.Decoding.Reason;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every reason for which bytes are not accepted, seen once.
final class MalformedTest {
    @ParameterizedTest
    @CsvSource({
        "'', TRUNCATED, 0",
        "a1, TRUNCATED, 1",
        "a16176, TRUNCATED, 3",
        "6461, TRUNCATED, 2",
        "00, WRONG_KIND, 0",
        "a0a0, TRAILING, 1",
        "1817, NOT_DETERMINISTIC, 0",
        "1900ff, NOT_DETERMINISTIC, 0",
        "1a0000ffff, NOT_DETERMINISTIC, 0",
        "1b00000000ffffffff, NOT_DETERMINISTIC, 0",
        "1bffffffffffffffff, TOO_LARGE, 0",
        "bf, NOT_DETERMINISTIC, 0",
        "7f, NOT_DETERMINISTIC, 0",
        "a2617600617600, NOT_DETERMINISTIC, 4",
        "a2626162006162ff, NOT_DETERMINISTIC, 5",
        "20, UNSUPPORTED_ITEM, 0",
        "40, UNSUPPORTED_ITEM, 0",
        "80, UNSUPPORTED_ITEM, 0",
        "c000, UNSUPPORTED_ITEM, 0",
        "f6, UNSUPPORTED_ITEM, 0",
        "f90000, UNSUPPORTED_ITEM, 0",
        "62c328, BAD_TEXT, 0",
        "790201, TOO_LARGE, 0",
        "7a7fffffff, TOO_LARGE, 0",
        "b819, TOO_LARGE, 0",
        "a10000, WRONG_KIND, 1",
        "a1a000, TOO_DEEP, 1",
        "a16161a16161a16161a0, TOO_DEEP, 9"
    })
    void badItemsAreRefusedWithTheirPlace(String hex, Reason reason, int position) {
        assertThat(EnvelopeCodec.decode(HexFormat.of().parseHex(hex)))
                .isEqualTo(new Malformed(reason, "", position));
    }

    @Test
    void moreThanSixteenKibibytesAreNotEvenLookedAt() {
        assertThat(EnvelopeCodec.decode(new byte[EnvelopeCodec.MAX_BYTES + 1]))
                .isEqualTo(new Malformed(Reason.TOO_LARGE, "", EnvelopeCodec.MAX_BYTES));
    }

    @ParameterizedTest
    @CsvSource({
        "v, 2, UNSUPPORTED_VERSION",
        "v, text, WRONG_KIND",
        "id, '', BAD_VALUE",
        "id, 5, WRONG_KIND",
        "site, Shinagawa, BAD_VALUE",
        "site, a/b, BAD_VALUE",
        "session, a b, BAD_VALUE",
        "seq, 0, BAD_VALUE",
        "seq, one, WRONG_KIND",
        "ts, yesterday, BAD_VALUE",
        "ts, 2026-11-22T12:00:00.000Z, NOT_DETERMINISTIC",
        "notAfter, 2026-13-22T12:00:00Z, BAD_VALUE",
        "type, parcel-eaten, UNKNOWN_TYPE",
        "body, text, WRONG_KIND"
    })
    void badFieldsAreNamed(String field, String value, Reason reason) {
        assertThat(decodedWith(field, item(value)))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        it -> {
                            assertThat(it.reason()).isEqualTo(reason);
                            assertThat(it.field()).isEqualTo(field);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "reference, 7K3M9Q2WX5TB0, BAD_VALUE",
        "reference, short, BAD_VALUE",
        "shelf, '', BAD_VALUE",
        "shelf, 12345678901234567, BAD_VALUE",
        "at, 2026-11-22, BAD_VALUE"
    })
    void badFieldsOfTheBodyAreNamed(String field, String value, Reason reason) {
        Map<String, Item> body = storedBody();
        body.put(field, item(value));

        assertThat(decodedWith("body", new Item.Dict(body, 0)))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        it -> {
                            assertThat(it.reason()).isEqualTo(reason);
                            assertThat(it.field()).isEqualTo(field);
                        });
    }

    @Test
    void aFieldNobodyKnowsIsRefusedWithoutRepeatingItsName() {
        Map<String, Item> body = storedBody();
        body.put("name", item("somebody"));

        assertThat(decodedWith("body", new Item.Dict(body, 0)))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        it -> assertThat(it.toString()).contains("UNKNOWN_FIELD", "field=,"));
    }

    @Test
    void aMissingFieldIsNamed() {
        Map<String, Item> body = storedBody();
        body.remove("shelf");

        assertThat(decodedWith("body", new Item.Dict(body, 0)))
                .isInstanceOfSatisfying(
                        Malformed.class, it -> assertThat(it.field()).isEqualTo("shelf"));
    }

    @Test
    void controlCharactersAreNotALabel() {
        assertThat(Rule.SHELF.allows("A\u00003")).isFalse();
        assertThat(Rule.SHELF.allows("A\n3")).isFalse();
        assertThat(Rule.SHELF.allows("\u202e3A")).isFalse();
        assertThat(Rule.SHELF.allows("棚 3")).isTrue();
    }

    @Test
    void aRecordThatBreaksARuleCannotBeMade() {
        assertThatThrownBy(() -> new ParcelStored(Samples.REFERENCE, "", Samples.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("breaks the rule SHELF");
        assertThatThrownBy(() -> Samples.plain(new AuthAnswer(Verdict.MATCH)))
                .hasMessage("this type needs a tx");
        assertThatThrownBy(() -> Samples.event(1, new AuthAnswer(Verdict.MATCH)))
                .hasMessage("only events carry a sequence number from 1");
    }

    private static Decoding decodedWith(String field, Item value) {
        Map<String, Item> envelope = new HashMap<>();
        envelope.put("v", new Item.Whole(1, 0));
        envelope.put("id", item("m-1"));
        envelope.put("site", item("shinagawa-1"));
        envelope.put("session", item("e-1"));
        envelope.put("seq", new Item.Whole(1, 0));
        envelope.put("ts", item("2026-11-22T12:00:00Z"));
        envelope.put("type", item("parcel-stored"));
        envelope.put("body", new Item.Dict(storedBody(), 0));
        envelope.put(field, value);
        return EnvelopeCodec.decode(CborWriter.write(new Item.Dict(envelope, 0)));
    }

    private static Map<String, Item> storedBody() {
        Map<String, Item> body = new HashMap<>();
        body.put("reference", item(Samples.REFERENCE.text()));
        body.put("shelf", item("A-3"));
        body.put("at", item("2026-11-22T12:00:00Z"));
        return body;
    }

    private static Item item(String value) {
        boolean number = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean asNumber = number && value.getBytes(StandardCharsets.UTF_8).length == 1;
        return asNumber ? new Item.Whole(Long.parseLong(value), 0) : new Item.Text(value, 0);
    }
}
