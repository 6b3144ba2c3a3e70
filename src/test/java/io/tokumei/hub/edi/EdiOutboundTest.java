// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.edi.Guide.Direction;
import io.tokumei.hub.notice.InterchangeReport;
import io.tokumei.hub.notice.InterchangeReport.Finding;
import io.tokumei.hub.notice.InterchangeReport.MessageReport;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EdiOutboundTest {
    private static final Reference ORDER = new Reference("YAKMVS9EDD1RF");
    private static final Reference SHIPPING = new Reference("1HE7ZPKA792GB");
    private static final String POINT = "4912345111119";
    private static final String COURIER = "4912345333333";
    private static final Instant AT = Instant.parse("2026-11-25T09:55:30Z");

    private static ToStore.OrderPlaced order(String alias, OrderContent content) {
        return new ToStore.OrderPlaced(
                EdiFixture.STORE,
                ORDER,
                SHIPPING,
                content,
                new PartyId("shinagawa-1"),
                POINT,
                alias,
                "4912345444442",
                EdiFixture.NOON);
    }

    private static OrderContent one(String name) {
        return new OrderContent(List.of(new OrderContent.Line("4901234567894", name, 2)));
    }

    static Stream<Arguments> notices() {
        return Stream.concat(inTime(), late());
    }

    private static Stream<Arguments> late() {
        PartyId store = EdiFixture.STORE;
        return Stream.of(
                Arguments.of(
                        new ToStore.ParcelUncollected(store, SHIPPING, COURIER, POINT, AT),
                        "IFTSTA",
                        "STS+1+55+64'"),
                Arguments.of(
                        new ToStore.OrderExpired(store, ORDER, "OR1", AT),
                        "ORDCHG",
                        "BGM+230+OC7+1'DTM+137:"),
                Arguments.of(
                        new ToStore.PaymentReversed(
                                store, ORDER, "OR1", Money.jpy(2660), "4912345444442", AT),
                        "REMADV",
                        "DOC+381+OR1'MOA+12:-2660'RFF+TN:YAKMVS9EDD1RF'"));
    }

    private static Stream<Arguments> inTime() {
        PartyId store = EdiFixture.STORE;
        return Stream.of(
                Arguments.of(
                        order("t8k2m4@relay.tokumei.example", one("PAPERBACK NOVEL")),
                        "ORDERS",
                        "RFF+SRN:1HE7ZPKA792GB'"),
                Arguments.of(
                        new ToStore.PaymentAdvised(
                                store, ORDER, "OR1", Money.jpy(2660), "4912345444442", AT),
                        "REMADV",
                        "DOC+231+OR1'MOA+12:2660'RFF+TN:YAKMVS9EDD1RF'"),
                Arguments.of(
                        new ToStore.ParcelArrived(store, SHIPPING, COURIER, POINT, AT),
                        "IFTSTA",
                        "STS+1+64'RFF+TN:1HE7ZPKA792GB'DTM+334:202611250955:203'LOC+14+" + POINT),
                Arguments.of(
                        new ToStore.ParcelFailed(store, SHIPPING, COURIER, true, AT),
                        "IFTSTA",
                        "STS+1+49'"),
                Arguments.of(
                        new ToStore.ParcelFailed(store, SHIPPING, COURIER, false, AT),
                        "IFTSTA",
                        "STS+1+82'"),
                Arguments.of(
                        new ToStore.ParcelCollected(store, SHIPPING, POINT, AT),
                        "RECADV",
                        "DTM+50:202611250955:203'RFF+TN:1HE7ZPKA792GB'"),
                Arguments.of(
                        new ToStore.InterchangeAnswered(store, report(List.of())),
                        "CONTRL",
                        "UCI+S1+4912345000018:14+4912345222226:14+7'UCM+1+ORDRSP:D:01B:UN+7'"),
                Arguments.of(
                        new ToStore.MessageRefused(store, "OR1", new Refusal.ShipGateClosed(), AT),
                        "APERAK",
                        "ERC+HUB10::91'FTX+AAO+++SHIPMENT NOT YET ALLOWED'"));
    }

    private static InterchangeReport report(List<Finding> findings) {
        return new InterchangeReport(
                "S1",
                EdiFixture.STORE_GLN,
                EdiFixture.HUB.gln(),
                List.of(new MessageReport("1", "ORDRSP", "D:01B", findings)),
                List.of());
    }

    private static String text(ToStore notice) {
        EdiDocument written = EdiFixture.OUTBOUND.write(notice, 7, EdiFixture.NOON);
        var charset =
                written.bytes().text().contains("UNOY")
                        ? StandardCharsets.UTF_8
                        : StandardCharsets.ISO_8859_1;
        return new String(written.bytes().toArray(), charset);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void everyNoticeBecomesItsMessageAndReadsBackClean(
            ToStore notice, String type, String content) {
        EdiDocument written = EdiFixture.OUTBOUND.write(notice, 7, EdiFixture.NOON);
        assertThat(written.messageType()).isEqualTo(type);
        assertThat(written.bytes().text()).contains(content);
        Interchange back =
                new StaediReader(EdiFixture.FORMATS.guides(), Direction.OUT).read(written.bytes());
        assertThat(back.report().isClean()).as("%s", back.report()).isTrue();
        assertThat(back.recipient()).isEqualTo(EdiFixture.STORE_GLN);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void writingAgainGivesTheSameBytes(ToStore notice, String type, String content) {
        EdiDocument first = EdiFixture.OUTBOUND.write(notice, 42, AT);
        EdiDocument again =
                new EdiOutbound(EdiFixture.HUB, EdiFixture.DIRECTORY, EdiFixture.FORMATS)
                        .write(notice, 42, AT);
        assertThat(again).as("%s with %s", type, content).isEqualTo(first);
        assertThat(first.reference()).isEqualTo("H0000000000042");
    }

    @Test
    void aBareAliasGetsTheRelayDomain() {
        assertThat(text(order("t8k2m4", one("NOVEL"))))
                .contains("COM+t8k2m4@relay.tokumei.example:EM'");
    }

    @Test
    void latinTextTravelsInOneByteACharacter() {
        assertThat(text(order("a", one("Caf\u00e9")))).contains("UNB+UNOC:3").contains("Caf\u00e9");
    }

    @Test
    void otherTextTravelsInUtf8AndSyntax4() {
        assertThat(text(order("a", one("\u6587\u5eab\u672c"))))
                .startsWith("UNA:+.?*'UNB+UNOY:4+")
                .contains("+20261122:1200+")
                .contains("IMD+F++:::\u6587\u5eab\u672c'");
    }

    @Test
    void findingsStandAtTheirPlacesInTheAnswer() {
        var findings =
                List.of(
                        new Finding("29", 9, "UNT", 1, 0),
                        new Finding("15", 4, "FTX", 0, 0),
                        new Finding("39", 6, "NAD", 2, 1),
                        new Finding("12", 6, "NAD", 1, 0));
        assertThat(text(new ToStore.InterchangeAnswered(EdiFixture.STORE, report(findings))))
                .contains(
                        "UCM+1+ORDRSP:D:01B:UN+4+29+UNT+2'UCS+4+15'"
                                + "UCS+6'UCD+39+3:1'UCD+12+2'UNT+");
    }

    @Test
    void anUnreadableInterchangeIsAnsweredToItsSender() {
        var report =
                new InterchangeReport(
                        "", "", "", List.of(), List.of(new Finding("13", 0, "UNB", 0, 0)));
        assertThat(text(new ToStore.InterchangeAnswered(EdiFixture.STORE, report)))
                .contains("UCI+UNREADABLE+4912345000018:14+4912345222226:14+4+13+UNB'UNT+3+1'");
    }

    @Test
    void anUnknownReceiverIsAFault() {
        var notice = new ToStore.ParcelCollected(new PartyId("nobody"), SHIPPING, POINT, AT);
        assertThatThrownBy(() -> EdiFixture.OUTBOUND.write(notice, 1, AT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheGuideForbidsDoesNotLeave() {
        var erased = order("t8k2m4", OrderContent.erased());
        assertThatThrownBy(() -> EdiFixture.OUTBOUND.write(erased, 1, AT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIN");
        var named = order("t8k2m4", one("NOVEL\u0000"));
        assertThat(text(named)).contains("NOVEL 'QTY");
        var phone = order("tel:03-5550-1234", one("NOVEL"));
        assertThatThrownBy(() -> EdiFixture.OUTBOUND.write(phone, 1, AT))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("5550"));
    }

    @Test
    void anyItemNameSurvivesTheJourney() {
        var random = new Random(11);
        var reader = new StaediReader(EdiFixture.FORMATS.guides(), Direction.OUT);
        String alphabet = "'+:?*.,!\n\t~ AZaz09\u00e9\u6587\u5eab\ud83d\udcd6";
        for (int round = 0; round < 200; round++) {
            var name = new StringBuilder("x");
            for (int i = random.nextInt(60); i > 0; i--) {
                int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
                name.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
            }
            String sent = name.append("x").toString();
            var written = EdiFixture.OUTBOUND.write(order("a", one(sent)), round, EdiFixture.NOON);
            Interchange back = reader.read(written.bytes());
            assertThat(back.report().isClean()).as("%s %s", sent, back.report()).isTrue();
            assertThat(back.messages().getFirst().content().model().toString())
                    .contains(sent.replaceAll("[\n\t]", " "));
        }
    }
}
