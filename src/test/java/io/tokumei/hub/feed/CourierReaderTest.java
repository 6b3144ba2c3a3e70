// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.TransportStatus;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CourierReaderTest {
    private static final Reference SHIPPING = Reference.ofBits(42);
    private static final String GOOD =
            """
            {"v":1,"id":"e-1","type":"transport-status","reference":"%s","status":"ARRIVED",\
            "at":"2026-11-22T12:00:00Z","tracking":"T-1"}\
            """
                    .formatted(SHIPPING);

    @Test
    void aStatusIsReported() {
        assertThat(read("hayate", GOOD).intakes())
                .containsExactly(
                        new Intake.TransportReport(
                                new PartyId("hayate"),
                                SHIPPING,
                                TransportStatus.ARRIVED,
                                Instant.parse("2026-11-22T12:00:00Z")));
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenDocumentIsQuarantinedUnderTheNameOfItsFault() {
        return Map.ofEntries(
                        Map.entry("", "not-json"),
                        Map.entry("[]", "not-json"),
                        Map.entry(GOOD + "x", "not-json"),
                        Map.entry(GOOD.replace("\"v\":1", "\"v\":1,\"v\":1"), "not-json"),
                        Map.entry(GOOD.replace("\"e-1\"", "{\"a\":1}"), "not-json"),
                        Map.entry(GOOD.replace("\"e-1\"", "null"), "not-json"),
                        Map.entry(GOOD.replace("e-1", "x".repeat(2_000)), "not-json"),
                        Map.entry(" ".repeat(20_000) + GOOD, "not-json"),
                        Map.entry(GOOD.replace("\"id\":\"e-1\",", ""), "missing-field"),
                        Map.entry(GOOD.replace("tracking", "name"), "unknown-field"),
                        Map.entry(GOOD.replace("\"v\":1", "\"v\":2"), "unknown-version-or-type"),
                        Map.entry(GOOD.replace("transport-status", "x"), "unknown-version-or-type"),
                        Map.entry(GOOD.replace("e-1", "e 1"), "bad-value"),
                        Map.entry(GOOD.replace("T-1", "T".repeat(36)), "bad-value"),
                        Map.entry(GOOD.replace(SHIPPING.value(), "X"), "bad-reference"),
                        Map.entry(GOOD.replace("ARRIVED", "arrived"), "unknown-status"),
                        Map.entry(GOOD.replace("12:00:00Z", "noon"), "bad-time"))
                .entrySet()
                .stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getValue(),
                                () -> {
                                    Reading reading = read("hayate", each.getKey());
                                    assertThat(reading.problem())
                                            .contains("courier:" + each.getValue());
                                    assertThat(reading.intakes()).isEmpty();
                                }));
    }

    @Test
    void aSenderNobodyKnowsIsQuarantined() {
        assertThat(read("NOBODY!", GOOD).problem()).contains("courier:unknown-sender");
    }

    @Test
    void theCouriersOwnEventIdNamesADocument() {
        assertThat(CourierReader.eventId(Bytes.ofText(GOOD))).contains("e-1");
        assertThat(CourierReader.eventId(Bytes.ofText("{}"))).isEmpty();
        assertThat(CourierReader.eventId(Bytes.ofText("{\"id\":\"a b\"}"))).isEmpty();
    }

    private static Reading read(String lane, String text) {
        return new CourierReader()
                .read(
                        new InboxMessage(
                                new InboxId(1),
                                new InboxKey(Channel.JMS, lane, "k"),
                                Bytes.ofText(text),
                                Instant.EPOCH,
                                0));
    }
}
