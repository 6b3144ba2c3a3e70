// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Sensitive;
import io.tokumei.hub.app.RunningHub;
import io.tokumei.hub.as2.Prepared;
import io.tokumei.hub.as2.Sent;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.flow.Views.MessageLine;
import io.tokumei.hub.journal.Journal;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.routes.RouteSteps;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.TradePlan;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.wiser.WiserMessage;

/// Every edge of the hub, each spoken to in its real protocol, on the real broker and database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EdgesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PartyId SITE = new PartyId("shinagawa-1");
    private static final Contact BUYER =
            new Contact(
                    new MailAddress("buyer@anon.example"), Language.EN, Medium.MAIL, "page-token");

    private RunningHub hub;
    private Views views;
    private StorePeer store;
    private SitePeer site;
    private CourierPeer courier;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        hub = new RunningHub(folder);
        views = hub.bean(Views.class);
        store = new StorePeer(hub, folder.resolve("store"));
        site = new SitePeer(hub, folder);
        courier = new CourierPeer(hub, folder);
    }

    @AfterAll
    void stop() {
        courier.close();
        site.close();
        store.close();
        hub.close();
    }

    @Test
    void theHubSaysThatItIsReady() throws Exception {
        assertThat(get("http://127.0.0.1:" + hub.port(0) + "/actuator/health/readiness"))
                .isEqualTo(200);
    }

    @Test
    void everyMailIsKeptAndThenMarkedAsSeen() throws Exception {
        for (String account : List.of("order", "agent")) {
            var user = hub.mail().getUserManager().getUser(account);
            user.deliver(
                    GreenMailUtil.createTextEmail(
                            account + "@tokumei.example",
                            "buyer@anon.example",
                            "hello",
                            "hello",
                            hub.mail().getImap().getServerSetup()));
            arrives(line -> line.channel().equals("MAIL") && line.party().equals(account));
            var inbox = hub.mail().getManagers().getImapHostManager().getInbox(user);
            await().atMost(PATIENCE)
                    .until(() ->
                            inbox.getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN));
        }
    }

    @Test
    void aStatusIsKeptUnderTheCouriersOwnIdAndABrokenOneStopsNothing() {
        courier.report("no document at all");
        courier.report(status("e-1"));
        courier.report(status("e-1"));
        courier.report(status("e-2"));
        await().atMost(PATIENCE).until(() -> lines("JMS", "hayate").size() == 3);
        await().atMost(PATIENCE)
                .until(() ->
                        lines("JMS", "hayate").stream()
                                .noneMatch(l -> l.state().equals("waiting")));
        assertThat(lines("JMS", "hayate"))
                .extracting(MessageLine::reason)
                .contains("courier:not-json");
    }

    @Test
    void anEventOfASiteIsAcknowledgedAfterItTookEffect() throws InterruptedException {
        Body event = new Body.ParcelStored(label(42), "A-1", Instant.now());
        site.publish("evt", SitePeer.envelope(SITE.value(), OptionalLong.of(1), event));
        assertThat(site.next()).isEqualTo(new Body.AckSeq("epoch-1", 1));
    }

    @Test
    void aQuestionAboutANumberNobodyKnowsIsAnsweredWithNo() throws InterruptedException {
        Body question = new Body.AuthRequest(label(43), Sensitive.of("ABCDE12345"));
        site.publish("req/auth", SitePeer.envelope(SITE.value(), OptionalLong.empty(), question));
        assertThat(site.next()).isEqualTo(new Body.AuthAnswer(Body.Verdict.NO_MATCH));
    }

    @Test
    void aSiteCannotSpeakForAnother() {
        Body event = new Body.ParcelStored(label(42), "A-1", Instant.now());
        site.publish("evt", SitePeer.envelope("osaki-2", OptionalLong.of(8), event));
        arrives(line -> line.reason().equals("pickup:foreign-site"));
        site.publish("ack", "no message at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        arrives(line -> line.party().equals(SITE.value()) && line.reason().startsWith("pickup:"));
    }

    @Test
    void aParcelIsAnnounced() throws InterruptedException {
        send(new ToPickupPoint.ParcelAnnounced(SITE, Reference.ofBits(44), Optional.empty()));
        assertThat(site.next()).isInstanceOf(Body.ParcelAnnounced.class);
    }

    @Test
    void aStoresInterchangeIsKeptAcknowledgedOnceAndAnswered() throws InterruptedException {
        Prepared garbage = store.pack("m-1@hon-ya", "UNB+this is no interchange'");
        assertThat(store.send(garbage)).isInstanceOf(Sent.Settled.class);
        assertThat(store.send(store.pack("m-1@hon-ya", "UNB+this is no interchange'")))
                .isInstanceOf(Sent.Settled.class);
        assertThat(store.send(store.pack("m-1@hon-ya", "something else")))
                .isInstanceOf(Sent.Refused.class);
        arrives(line -> line.channel().equals("AS2") && line.reason().equals("InterchangeRefused"));
        assertThat(lines("AS2", "hon-ya")).hasSize(1);
        assertThat(store.received().poll(30, TimeUnit.SECONDS)).contains("CONTRL");
    }

    @Test
    void whatIsNoAs2MessageIsRefusedByStatus() throws Exception {
        String door = "http://127.0.0.1:" + hub.port(1);
        assertThat(get(door + "/as2")).isEqualTo(405);
        assertThat(get(door + "/")).isEqualTo(404);
        assertThat(get("http://127.0.0.1:" + hub.port(0) + "/as2")).isEqualTo(404);
    }

    @Test
    void aTransportRequestReachesItsCourier() {
        var id = new PartyId("hayate");
        send(
                new ToCourier.TransportRequested(
                        id,
                        Reference.ofBits(45),
                        "Bookshop",
                        SITE,
                        new Parcel(1, 1_200, ""),
                        Instant.now()));
        assertThat(courier.request()).contains(Reference.ofBits(45).value(), "transport-request");
    }

    @Test
    void aNoticeReachesTheShopperAsItWasWritten() throws MessagingException {
        send(new ToShopper.PickupLocked(BUYER, TradePlan.Holder.STORE, Reference.ofBits(46)));
        String tail = Reference.ofBits(46).tail();
        await().atMost(PATIENCE).until(() -> mailAbout(tail).isPresent());
        WiserMessage sent = mailAbout(tail).orElseThrow();
        assertThat(sent.getEnvelopeSender()).isEmpty();
        assertThat(sent.getEnvelopeReceiver()).isEqualTo("buyer@anon.example");
        MimeMessage mail = sent.getMimeMessage();
        assertThat(mail.getHeader("DKIM-Signature")).hasSize(1);
        assertThat(mail.getHeader("Message-ID")).hasSize(1);
        assertThat(mail.getAllHeaders().asIterator())
                .toIterable()
                .noneMatch(header -> header.getName().startsWith("Camel"));
    }

    @Test
    void aNoticeForADeskIsThereAtOnce() {
        var agent = new PartyId("mado");
        send(
                new ToAgent.PayoutDue(
                        agent,
                        Reference.ofBits(47),
                        new PartyId("hon-ya"),
                        Money.jpy(100),
                        Instant.now()));
        assertThat(views.desk(agent, 10)).hasSize(1);
    }

    @Test
    void aFormThatWasKeptWhenTheHubStoppedIsReadAgain() {
        hub.bean(Inbox.class)
                .receive(
                        new InboxKey(Channel.WEB, "nonsense", "key-1"),
                        Bytes.ofText("x=y"),
                        Bytes.none());
        arrives(line -> line.channel().equals("WEB") && line.reason().equals("form"));
    }

    @Test
    void whatTheClockSaysIsReadLikeAnyMessage() {
        String trade = new UUID(7, 7).toString();
        hub.bean(Inbox.class)
                .receive(
                        new InboxKey(Channel.CLOCK, trade, "2026-11-22T12:00:00Z"),
                        Bytes.ofText(trade),
                        Bytes.none());
        arrives(line -> line.channel().equals("CLOCK") && line.state().equals("done"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepOfEveryRouteRan() {
        var idle = new TreeSet<>(RouteSteps.ids());
        idle.removeAll(hub.executed());
        assertThat(idle).isEmpty();
    }

    private void send(Notice notice) {
        hub.bean(Journal.class)
                .unitOfWork()
                .inTransaction(work -> {
                    work.send(notice, "test:" + notice.hashCode());
                    return true;
                });
    }

    private void arrives(Predicate<MessageLine> what) {
        await().atMost(PATIENCE)
                .until(() ->
                        views.messages(200).stream().filter(MessageLine::inbound).anyMatch(what));
    }

    private List<MessageLine> lines(String channel, String party) {
        return views.messages(200).stream()
                .filter(MessageLine::inbound)
                .filter(line -> line.channel().equals(channel) && line.party().equals(party))
                .toList();
    }

    private Optional<WiserMessage> mailAbout(String tail) throws MessagingException {
        for (WiserMessage mail : hub.sent()) {
            if (mail.getMimeMessage().getSubject().contains(tail)) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    private static String status(String id) {
        return """
        {"v":1,"id":"%s","type":"transport-status","reference":"%s","status":"ARRIVED",\
        "at":"2026-11-22T12:00:00Z"}\
        """
                .formatted(id, Reference.ofBits(41));
    }

    private static io.tokumei.gateway.protocol.Reference label(long bits) {
        return new io.tokumei.gateway.protocol.Reference(Reference.ofBits(bits).value());
    }

    private static int get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
