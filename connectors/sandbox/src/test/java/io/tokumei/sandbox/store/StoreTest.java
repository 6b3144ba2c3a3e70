// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.sandbox.FreePort;
import io.tokumei.sandbox.as2.As2Partner;
import io.tokumei.sandbox.as2.As2Peer;
import io.tokumei.sandbox.as2.Received;
import io.tokumei.sandbox.edi.EdiReader;
import io.tokumei.sandbox.edi.EdiWriter;
import io.tokumei.sandbox.edi.Interchange.Party;
import io.tokumei.sandbox.edi.Message;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.keys.Identity;
import io.tokumei.sandbox.keys.Sealing;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final int HUB_PORT = FreePort.next();
    private static final int STORE_PORT = FreePort.next();
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Party HUB = new Party("4912345222226", "14");
    private static final Party STORE = new Party("4912345000018", "14");
    private static final String ORDER = "ABCDEFGHJKMN5";
    private static final String SHIPPING = "0123456789ABC";

    @TempDir static Path keys;
    private static Identity hubKeys;
    private static Identity storeKeys;

    @TempDir Path folder;
    private History hubSaw;
    private As2Peer hub;
    private Store store;

    @BeforeAll
    static void makeKeys() {
        hubKeys = Identity.keptIn(keys, "hub");
        storeKeys = Identity.keptIn(keys, "store");
    }

    @BeforeEach
    void start() {
        hubSaw = History.open(folder.resolve("hub.jsonl"));
        hub = hub();
        store = store();
    }

    @AfterEach
    void stop() {
        hub.close();
        store.close();
    }

    @Test
    void anOrderIsAcknowledgedPricedAndAnsweredWithASealedSecret() throws Exception {
        hub.send(hub.prepare("<1@hub>", orders("I1", "4901234567894")));

        Message contrl = await("CONTRL");
        Message answer = await("ORDRSP");

        assertThat(contrl.segments().getFirst().get(0)).isEqualTo("I1");
        assertThat(contrl.segments().getFirst().get(3)).isEqualTo("7");
        assertThat(answer.rff("ON")).isEqualTo(ORDER);
        assertThat(answer.rff("TN")).startsWith("HY");
        assertThat(answer.first("MOA", "79").orElseThrow().get(0, 1)).isEqualTo("2400");
        assertThat(answer.first("MOA", "86").orElseThrow().get(0, 1)).isEqualTo("2660");
        assertThat(answer.first("FTX", "AUT").orElseThrow().get(3))
                .matches("V1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+");
    }

    @Test
    void aPaymentIsAnsweredWithATransportInstructionWithoutPersonOrGoods() throws Exception {
        hub.send(hub.prepare("<1@hub>", orders("I1", "4901234567894")));
        String number = await("ORDRSP").rff("TN");
        hub.send(hub.prepare("<2@hub>", payment("I2", number, "2660")));

        Message instruction = await("IFTMIN");

        assertThat(instruction.rff("TN")).isEqualTo(SHIPPING);
        assertThat(instruction.nad("CA")).isEqualTo("4912345333333");
        assertThat(instruction.nad("CN")).isEqualTo("4912345111119");
        assertThat(instruction.first("MEA", "WT").orElseThrow().get(2, 1)).isEqualTo("0.800");
        assertThat(instruction.first("GIN", "BJ").orElseThrow().get(1))
                .isEqualTo("349123450000000010");
    }

    @Test
    void aShortPaymentShipsNothing() throws Exception {
        hub.send(hub.prepare("<1@hub>", orders("I1", "4901234567894")));
        String number = await("ORDRSP").rff("TN");
        hub.send(hub.prepare("<2@hub>", payment("I2", number, "2659")));
        hub.send(hub.prepare("<3@hub>", payment("I3", number, "2660")));

        await("IFTMIN");

        assertThat(types()).containsOnlyOnce("IFTMIN");
    }

    @Test
    void somethingNotSoldIsRefused() throws Exception {
        hub.send(hub.prepare("<1@hub>", orders("I1", "4900000000000")));

        Message answer = await("ORDRSP");

        assertThat(answer.segments().getFirst().get(2)).isEqualTo("27");
    }

    @Test
    void orderThatIsPaidInCashIsShippedAtOnce() throws Exception {
        hub.send(hub.prepare("<1@hub>", orders("I1", "4901234567894", "10")));

        assertThat(await("IFTMIN").rff("TN")).isEqualTo(SHIPPING);
    }

    @Test
    void aRepeatedMessageIsAnsweredAgainAndChangesNothing() throws Exception {
        var prepared = hub.prepare("<1@hub>", orders("I1", "4901234567894"));
        assertThat(hub.send(prepared)).endsWith("processed");
        await("ORDRSP");
        assertThat(hub.send(prepared)).endsWith("processed");

        List<Passage> seen =
                store.history().all().stream().filter(p -> p.to().equals("hon-ya")).toList();

        assertThat(seen).extracting(Passage::repeat).containsExactly(false, true);
        assertThat(types()).containsExactlyInAnyOrder("CONTRL", "ORDRSP");
    }

    @Test
    void answersWaitForAHubThatIsDownAndKeepTheirMessageId() throws Exception {
        hub.send(hub.prepare("<1@hub>", orders("I1", "4901234567894")));
        await("ORDRSP");
        var payment = hub.prepare("<2@hub>", payment("I2", await("ORDRSP").rff("TN"), "2660"));
        hub.send(payment);
        await("IFTMIN");
        List<String> before = keys();

        store.close();
        store = store();
        hub.send(payment);
        hub.close();
        hub = hub();
        hub.send(hub.prepare("<4@hub>", orders("I4", "4900000000000")));
        hubSaw.await(p -> p.document().equals("CONTRL") && p.body().contains("I4"), SOON);

        assertThat(keys()).containsAll(before).hasSize(before.size() + 1);
    }

    private Message await(String type) throws Exception {
        Passage passage = hubSaw.await(p -> p.document().equals(type), SOON).orElseThrow();
        return EdiReader.read(passage.body()).messages().getFirst();
    }

    private List<String> types() {
        return hubSaw.all().stream().map(Passage::document).toList();
    }

    private List<String> keys() {
        return hubSaw.all().stream().map(Passage::key).distinct().toList();
    }

    private As2Peer hub() {
        return new As2Peer(
                new As2Peer.Local("tokumei-hub", hubKeys, HUB_PORT),
                new As2Partner("hon-ya", at(STORE_PORT), storeKeys.certificate()),
                this::hubReceives);
    }

    private void hubReceives(Received message) {
        try {
            String type = EdiReader.read(message.payload()).messages().getFirst().type();
            hubSaw.add(
                    Passage.of(
                            NOON,
                            new Passage.Route("hon-ya", "tokumei-hub", "as2"),
                            new Passage.Content(
                                    type, "", message.messageId(), "", message.payload())));
        } catch (EdiReader.Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Store store() {
        return new Store(
                new Store.Settings(
                        folder.resolve("store"),
                        "hon-ya",
                        STORE.id(),
                        storeKeys,
                        STORE_PORT,
                        new As2Partner("tokumei-hub", at(HUB_PORT), hubKeys.certificate()),
                        HUB.id(),
                        new Sealing.PublicKey(Sealing.keptIn(keys.resolve("seal"))),
                        "4912345333333",
                        Catalogue.ofBooks()),
                InstantSource.fixed(NOON));
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + "/as2");
    }

    private static String orders(String control, String code) {
        return orders(control, code, "30");
    }

    private static String orders(String control, String code, String means) {
        return new EdiWriter("ORDERS:D:01B:UN:EAN010")
                .add("BGM", "220", ORDER, "9")
                .add("PAI", List.of("", "", means))
                .add("RFF", List.of("CR", SHIPPING))
                .add("NAD", "BY", List.of(HUB.id(), "", "9"))
                .add("NAD", "DP", List.of("4912345111119", "", "9"))
                .add("LIN", "1", "", List.of(code, "SRV"))
                .add("QTY", List.of("21", "2", "PCE"))
                .add("UNS", "S")
                .write(HUB, STORE, control, NOON);
    }

    private static String payment(String control, String number, String amount) {
        return new EdiWriter("REMADV:D:96A:UN")
                .add("BGM", "481", "RA1")
                .add("DOC", "231", "OR-" + number)
                .add("MOA", List.of("12", amount))
                .add("RFF", List.of("TN", number))
                .write(HUB, STORE, control, NOON);
    }
}
