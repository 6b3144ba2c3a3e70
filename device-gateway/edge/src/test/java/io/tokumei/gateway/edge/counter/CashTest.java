// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.edge.SetClock;
import io.tokumei.gateway.edge.counter.Verifier.Verification;
import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.edge.journal.Ids;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.journal.JournalLimits;
import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Body.CashReturned;
import io.tokumei.gateway.protocol.Body.CashTaken;
import io.tokumei.gateway.protocol.Body.Evidence;
import io.tokumei.gateway.protocol.Body.HandedOver;
import io.tokumei.gateway.protocol.Body.ParcelAnnounced;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A parcel that is paid in cash, on one journal.
final class CashTest {
    private static final Reference PARCEL = Reference.complete("7K3M9Q2WX5TB");
    private static final Sensitive SECRET = Sensitive.of("ABCDE12345");
    private static final Cash DUE = new Cash(2_660, "JPY");
    private static final CounterSettings SETTINGS = new CounterSettings(Duration.ofMinutes(10), 9);

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private Journal journal;
    private Counter counter;
    private Kiosk kiosk;

    @BeforeEach
    void open() {
        journal =
                Journal.open(
                        folder,
                        "shinagawa-1",
                        new Ids(clock, new SplittableRandom(1)),
                        new JournalLimits(20, 10, 4, 100));
        counter = new Counter(journal, SETTINGS);
        kiosk = new Kiosk(journal, (_, _) -> Verification.MATCH, SETTINGS);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void theAmountIsShownOnlyAfterAMatchAndTheParcelLeavesOnlyAfterTheCash() {
        arrived();
        assertThat(counter.due(PARCEL)).isEmpty();
        assertThat(counter.takeCash(PARCEL, 2_660)).isEqualTo(ClerkAnswer.NOT_VERIFIED);
        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.PAY);
        assertThat(counter.due(PARCEL)).contains(DUE);

        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_PAID);
        assertThat(counter.takeCash(PARCEL, 2_600)).isEqualTo(ClerkAnswer.WRONG_AMOUNT);
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_PAID);
        assertThat(counter.takeCash(PARCEL, 2_660)).isEqualTo(ClerkAnswer.CASH_TAKEN);
        assertThat(counter.takeCash(PARCEL, 2_660)).isEqualTo(ClerkAnswer.ALREADY_PAID);
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.HANDED_OVER);

        assertThat(events())
                .containsExactly(
                        new ParcelStored(PARCEL, "A-1", clock.instant()),
                        new CashTaken(PARCEL, DUE, clock.instant()),
                        new HandedOver(PARCEL, clock.instant(), Evidence.COUNTER));
        assertThat(counter.giveBack(PARCEL)).isEqualTo(ClerkAnswer.GONE);
    }

    @Test
    void whoeverGoesAwayGetsTheCashBackAndProvesTheRightAnew() {
        arrived();
        kiosk.collect(PARCEL, SECRET);
        assertThat(counter.giveBack(PARCEL)).isEqualTo(ClerkAnswer.NO_CASH);
        counter.takeCash(PARCEL, 2_660);
        assertThat(counter.giveBack(PARCEL)).isEqualTo(ClerkAnswer.CASH_RETURNED);
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_VERIFIED);

        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.PAY);
        assertThat(counter.takeCash(PARCEL, 2_660)).isEqualTo(ClerkAnswer.CASH_TAKEN);
        assertThat(events()).contains(new CashReturned(PARCEL, DUE, clock.instant()));
    }

    @Test
    void amountDueLapsesButCashInTheDrawerDoesNot() {
        arrived();
        kiosk.collect(PARCEL, SECRET);
        clock.forward(Duration.ofMinutes(11));
        assertThat(counter.takeCash(PARCEL, 2_660)).isEqualTo(ClerkAnswer.NOT_VERIFIED);
        kiosk.collect(PARCEL, SECRET);
        counter.takeCash(PARCEL, 2_660);
        clock.forward(Duration.ofHours(3));

        assertThat(counter.listing().paid())
                .extracting(Parcel::due)
                .containsExactly(Optional.of(DUE));
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.HANDED_OVER);
    }

    @Test
    void aLateAnnouncementStillStopsAParcelThatWasConfirmedBefore() {
        counter.store(PARCEL, "A-1");
        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.MATCH);
        announce();

        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_PAID);
    }

    private void arrived() {
        announce();
        counter.store(PARCEL, "A-1");
    }

    private void announce() {
        new Orders(journal)
                .execute(
                        new Envelope(
                                "c-1",
                                Optional.empty(),
                                "shinagawa-1",
                                "hub",
                                OptionalLong.empty(),
                                clock.instant(),
                                Optional.empty(),
                                new ParcelAnnounced(PARCEL, Optional.empty(), Optional.of(DUE))));
    }

    private List<Body> events() {
        List<Envelope> all = journal.read(tables -> tables.events().after(0, 100));
        return all.stream().map(Envelope::body).toList();
    }
}
