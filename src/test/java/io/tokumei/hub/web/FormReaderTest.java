// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.TransportStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormReaderTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Reference NUMBER = Reference.ofBits(42);

    /// Kept as written: whether they name something is for the flow to say.
    private static final Set<String> LOOKED_UP =
            Set.of(
                    "order:public store",
                    "order:public quantity.B1",
                    "purchase:public store",
                    "purchase:public quantity.B1",
                    "purchase:public limit",
                    "payment:public payment");

    private static final Map<String, Map<String, String>> GOOD =
            Map.of(
                    "order:public",
                    Map.of("mail", "a@anon.example", "store", "hon-ya", "quantity.B1", "2"),
                    "purchase:public",
                    Map.of(
                            "mail", "a@anon.example",
                            "store", "hon-ya",
                            "quantity.B1", "2",
                            "contract", "0123-4567-89AB-CDEF",
                            "verification", "ABCDE-FGHJK",
                            "limit", "3,000"),
                    "payment:public",
                    Map.of(
                            "payment", NUMBER.value(),
                            "contract", "0123-4567-89AB-CDEF",
                            "verification", "ABCDE-FGHJK",
                            "amount", "2660"),
                    "acceptance:hon-ya",
                    Map.of(
                            "order", NUMBER.value(),
                            "number", "N-1",
                            "goods", "2400",
                            "postage", "260"),
                    "refusal:hon-ya",
                    Map.of("order", NUMBER.value()),
                    "shipment:hon-ya",
                    Map.of("shipping", NUMBER.value(), "weight", "500"),
                    "deposit:mado",
                    Map.of("deposit", NUMBER.value(), "amount", "5000"),
                    "payout:mado",
                    Map.of("payment", NUMBER.value()),
                    "remittance:shinagawa-1",
                    Map.of(
                            "store",
                            "hon-ya",
                            FormReader.LINE + NUMBER.value(),
                            "on",
                            "total",
                            "2660",
                            "way",
                            "REGISTERED_CASH"),
                    "report:hayate",
                    Map.of("shipping", NUMBER.value(), "status", "ARRIVED"));

    @Test
    void everyFormIsReadFromItsLane() {
        assertThat(GOOD).hasSize(Form.values().length);
        GOOD.forEach(
                (lane, fields) -> assertThat(read(lane, fields).intakes()).as(lane).hasSize(1));
    }

    @Test
    void limitThatCannotBeReadBuysNothing() {
        var fields = new HashMap<>(GOOD.getOrDefault("purchase:public", Map.of()));
        fields.put("limit", "not much");
        assertThat(read("purchase:public", fields).intakes()).isEmpty();
    }

    @Test
    void formWithoutOneOfItsFieldsIsUnreadable() {
        GOOD.forEach((lane, fields) ->
                fields.keySet().stream()
                        .filter(field -> !LOOKED_UP.contains(lane + " " + field))
                        .forEach(field -> {
                            var less = new HashMap<>(fields);
                            less.remove(field);
                            var reading = read(lane, less);
                            assertThat(reading.problem())
                                    .as(lane + " without " + field)
                                    .contains("form");
                            assertThat(reading.intakes()).isEmpty();
                        }));
    }

    @Test
    void lanesOfNobodyAreUnreadable() {
        for (String lane : List.of("", "order", "nothing:public", "acceptance:", "refusal:A B")) {
            assertThat(read(lane, GOOD.getOrDefault("order:public", Map.of())).problem())
                    .as(lane)
                    .contains("form");
        }
    }

    @Test
    void orderIsReadAsItWasTyped() {
        var fields =
                Map.of(
                        "mail", " a@anon.example ",
                        "store", "hon-ya",
                        "lang", "ja",
                        "pickup", "shinagawa-1",
                        "quantity.B1", "２",
                        "quantity.B2", "0",
                        "quantity.B3", "many");
        var order = (Intake.Order) read("order:public", fields).intakes().getFirst();
        assertThat(order.asker().language()).isEqualTo(Language.JA);
        assertThat(order.asker().address().value()).isEqualTo("a@anon.example");
        assertThat(order.draft().lines())
                .containsExactly(new OrderDraft.Line("B1", "2"), new OrderDraft.Line("B3", "many"));
    }

    @Test
    void acceptanceAddsGoodsAndPostage() {
        var fields = GOOD.getOrDefault("acceptance:hon-ya", Map.of());
        var read = (Intake.OrderAcceptance) read("acceptance:hon-ya", fields).intakes().getFirst();
        assertThat(read.from()).isEqualTo(new PartyId("hon-ya"));
        assertThat(read.price().total()).isEqualTo(Money.jpy(2660));
        assertThat(read.sealedSecret()).isEqualTo(Optional.empty());
        assertThat(read.at()).isEqualTo(NOON);
    }

    @Test
    void wrongNumbersAreUnreadable() {
        var wrong =
                Map.of(
                        "goods", List.of("0", "-1", "1.5", "1e9", "100000001", "", "千"),
                        "number", List.of("", "a b", "x".repeat(21), "<"),
                        "order", List.of("nobody", NUMBER.value() + "0"));
        wrong.forEach((field, values) ->
                values.forEach(value -> {
                    var fields = new HashMap<>(GOOD.getOrDefault("acceptance:hon-ya", Map.of()));
                    fields.put(field, value);
                    assertThat(read("acceptance:hon-ya", fields).problem())
                            .as(field + "=" + value)
                            .contains("form");
                }));
    }

    @Test
    void reportNamesAStatusThereIs() {
        for (TransportStatus status : TransportStatus.values()) {
            var fields = Map.of("shipping", NUMBER.value(), "status", status.name());
            var report =
                    (Intake.TransportReport) read("report:hayate", fields).intakes().getFirst();
            assertThat(report.status()).isEqualTo(status);
        }
        var odd = Map.of("shipping", NUMBER.value(), "status", "EATEN");
        assertThat(read("report:hayate", odd).problem()).contains("form");
    }

    @Test
    void whatIsKeptIsWhatWasSent() {
        var sent = Map.of("a", "x&y=z", "b", "日本 語+%", "c", "", "quantity.é", "1");
        assertThat(Fields.read(Fields.of(sent).bytes()).values()).isEqualTo(sent);
        assertThat(Fields.of(sent)).hasToString("Fields[a, b, c, quantity.é]");
    }

    @Test
    void largeFormIsRefusedWhole() {
        var many = new HashMap<String, String>();
        for (int i = 0; i <= FormLimits.MAX_FIELDS; i++) {
            many.put("f" + i, "1");
        }
        List<Map<String, String>> large = new ArrayList<>();
        large.add(many);
        large.add(Map.of("a", "x".repeat(FormLimits.MAX_VALUE + 1)));
        large.add(Map.of("x".repeat(FormLimits.MAX_NAME + 1), "1"));
        assertThat(large)
                .allSatisfy(form ->
                        assertThatThrownBy(() -> Fields.of(form)).isInstanceOf(TooLarge.class));
    }

    private static Reading read(String lane, Map<String, String> fields) {
        var key = new InboxKey(Channel.WEB, lane, "k");
        Bytes raw = Fields.of(fields).bytes();
        return new FormReader().read(new InboxMessage(new InboxId(1), key, raw, NOON, 0));
    }
}
