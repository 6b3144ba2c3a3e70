// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresOutboxTest {
    private static final Wire WIRE =
            new Wire("<1@hub>", "000001", Map.of("MIC", "abc"), Bytes.ofText("UNB+…"));

    private final TestJournal journal = new TestJournal();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aNoticeLeavesAsItWasSent() {
        Notice notice = collected(1);
        send(notice, "trade 1");
        OutboxMessage message = claimOne();
        assertThat(message.notice()).isEqualTo(notice);
        assertThat(message.destination()).isEqualTo("hon-ya");
        assertThat(message.channel()).isEqualTo(Channel.AS2);
        assertThat(message.attempts()).isZero();
        assertThat(message.wire()).isEmpty();
    }

    @Test
    void aShoppersNoticeGoesByMail() {
        send(new Samples(1).of(ToShopper.PaymentMade.class), "trade 1");
        OutboxMessage message = claimOne();
        assertThat(message.destination()).isEqualTo("shopper");
        assertThat(message.channel()).isEqualTo(Channel.MAIL);
    }

    @Test
    void aSubjectLeavesInOrderPerDestination() {
        send(collected(1), "trade 1");
        send(collected(2), "trade 1");
        send(collected(3), "trade 2");
        send(announced(4), "trade 1");
        List<OutboxMessage> first = journal.outbox.claim(10);
        assertThat(first).extracting(OutboxMessage::id).containsExactly(1L, 3L, 4L);
        assertThat(journal.outbox.claim(10)).isEmpty();
        journal.outbox.delivered(1, "MDN");
        assertThat(journal.outbox.claim(10)).extracting(OutboxMessage::id).containsExactly(2L);
    }

    @Test
    void aMessageLeavesOnceHoweverManyTakeIt() throws Exception {
        IntStream.range(0, 40).forEach(i -> send(collected(i), "trade " + i));
        List<Callable<List<OutboxMessage>>> claims =
                LongStream.range(0, 8)
                        .<Callable<List<OutboxMessage>>>mapToObj(i -> {
                            Outbox outbox = journal.elsewhere(i).outbox();
                            return () -> drained(outbox);
                        })
                        .toList();
        List<Long> taken = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<List<OutboxMessage>> claimed : pool.invokeAll(claims)) {
                claimed.get().forEach(m -> taken.add(m.id()));
            }
        }
        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void theWireFormIsFixedOnceAndSentAgainAsItWas() {
        send(collected(1), "trade 1");
        long id = claimOne().id();
        journal.outbox.fix(id, WIRE);
        journal.outbox.retry(id, "connection refused");
        journal.journal.clock().move(Duration.ofSeconds(5));
        OutboxMessage again = claimOne();
        assertThat(again.wire()).contains(WIRE);
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    void aLeaseThatRanOutIsTakenByAnother() {
        send(collected(1), "trade 1");
        claimOne();
        Outbox other = journal.elsewhere(2).outbox();
        journal.journal.clock().move(Duration.ofSeconds(59));
        assertThat(other.claim(10)).isEmpty();
        journal.journal.clock().move(Duration.ofSeconds(1));
        assertThat(other.claim(10)).hasSize(1);
        journal.outbox.retry(1, "too late");
        assertThat(state(1)).isEqualTo("leased");
        journal.outbox.delivered(1, "the receiver has it");
        assertThat(state(1)).isEqualTo("delivered");
        other.retry(1, "no answer");
        assertThat(state(1)).isEqualTo("delivered");
    }

    @Test
    void waitingGrowsAndEndsAfterFiveDays() {
        send(collected(1), "trade 1");
        Instant start = journal.journal.clock().now();
        int attempts = 0;
        while (state(1).equals("ready")) {
            journal.outbox.claim(1);
            journal.outbox.retry(1, "no route to host");
            journal.journal.clock().move(Duration.ofSeconds(4000));
            attempts++;
        }
        assertThat(state(1)).isEqualTo("dead");
        assertThat(Duration.between(start, journal.journal.clock().now()))
                .isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(3));
        assertThat(attempts).isEqualTo(109);
    }

    @Test
    void spacingIsARandomPartOfADoublingTime() {
        assertThat(Backoff.after(1, 0)).isEqualTo(Duration.ZERO);
        assertThat(Backoff.after(1, -1)).isEqualTo(Duration.ofMillis(4999));
        assertThat(Backoff.after(4, -1)).isEqualTo(Duration.ofMillis(39_999));
        assertThat(Backoff.after(11, -1)).isEqualTo(Duration.ofMillis(3_999_999));
        assertThat(Backoff.after(200, -1)).isEqualTo(Duration.ofMillis(3_999_999));
        assertThat(Backoff.after(200, Long.MIN_VALUE)).isEqualTo(Duration.ofSeconds(2000));
    }

    @Test
    void aDeadMessageHoldsUpOnlyItsOwnSubject() {
        send(collected(1), "trade 1");
        send(collected(2), "trade 1");
        send(collected(3), "trade 2");
        journal.outbox.claim(10);
        journal.outbox.dead(1, "refused by the receiver");
        journal.outbox.delivered(3, "MDN");
        assertThat(journal.outbox.claim(10)).isEmpty();
        assertThat(state(2)).isEqualTo("ready");
    }

    @Test
    void aDeliveredMessageLosesContentAndKey() {
        send(collected(1), "trade 1");
        long id = claimOne().id();
        journal.outbox.fix(id, WIRE);
        journal.outbox.delivered(id, "MDN");
        assertThat(
                        journal.sql()
                                .sql("SELECT num_nulls(payload_key, payload, wire) FROM outbox")
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void anAnswerFindsItsInterchange() {
        send(collected(1), "trade 1");
        journal.outbox.fix(claimOne().id(), WIRE);
        assertThat(journal.<Boolean>ask(w -> w.acknowledged("kami-ya", "000001", true))).isFalse();
        assertThat(journal.<Boolean>ask(w -> w.acknowledged("hon-ya", "000002", true))).isFalse();
        assertThat(journal.<Boolean>ask(w -> w.acknowledged("hon-ya", "000001", true))).isTrue();
    }

    @Test
    void aPayloadThatCannotBeReadIsSetAsideAndTheOthersLeave() {
        send(collected(1), "trade 1");
        send(collected(2), "trade 2");
        journal.sql()
                .sql(
                        "UPDATE outbox SET payload = (SELECT payload FROM outbox WHERE id = 2)"
                                + " WHERE id = 1")
                .update();
        assertThat(journal.outbox.claim(10)).extracting(OutboxMessage::id).containsExactly(2L);
        assertThat(state(1)).isEqualTo("dead");
    }

    @Test
    void nothingSensitiveRestsInPlainText() {
        Notice notice = new Samples(3).of(ToShopper.OrderAccepted.class);
        send(notice, "trade 1");
        String row =
                journal.sql().sql("SELECT outbox::text FROM outbox").query(String.class).single();
        String plain = RecordCodec.body((Record) notice, Vault.OPEN).toString();
        Stream.of(plain.split("[\",:]+"))
                .filter(part -> part.startsWith("word-"))
                .forEach(part -> assertThat(row).doesNotContain(part));
    }

    @Test
    void answersToOneAddressAreCountedPerDay() {
        assertThat(journal.<Integer>ask(w -> w.countAnswer("a"))).isEqualTo(1);
        assertThat(journal.<Integer>ask(w -> w.countAnswer("a"))).isEqualTo(2);
        assertThat(journal.<Integer>ask(w -> w.countAnswer("b"))).isEqualTo(1);
        journal.journal.clock().move(Duration.ofDays(1));
        assertThat(journal.<Integer>ask(w -> w.countAnswer("a"))).isEqualTo(1);
    }

    private static List<OutboxMessage> drained(Outbox outbox) {
        List<OutboxMessage> all = new ArrayList<>();
        List<OutboxMessage> some = outbox.claim(3);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = outbox.claim(3);
        }
        return all;
    }

    private OutboxMessage claimOne() {
        List<OutboxMessage> claimed = journal.outbox.claim(10);
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    private void send(Notice notice, String subject) {
        journal.work(work -> work.send(notice, subject));
    }

    private String state(long id) {
        return journal.sql()
                .sql("SELECT state FROM outbox WHERE id = " + id)
                .query(String.class)
                .single();
    }

    private static Notice collected(long number) {
        return new ToStore.ParcelCollected(
                TestDirectory.STORE,
                Reference.ofBits(number),
                "4912345111119",
                Instant.parse("2026-11-22T12:00:00Z"),
                Optional.empty());
    }

    private static Notice announced(long number) {
        return new ToPickupPoint.ParcelAnnounced(
                new PartyId("shinagawa-1"), Reference.ofBits(number), Optional.empty());
    }
}
