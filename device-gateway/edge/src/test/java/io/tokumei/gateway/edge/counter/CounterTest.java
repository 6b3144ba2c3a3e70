// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.edge.SetClock;
import io.tokumei.gateway.edge.counter.Verifier.Verification;
import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.edge.handover.ParcelState;
import io.tokumei.gateway.edge.journal.Ids;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.journal.JournalLimits;
import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Body.AckSeq;
import io.tokumei.gateway.protocol.Body.CommandAck;
import io.tokumei.gateway.protocol.Body.Evidence;
import io.tokumei.gateway.protocol.Body.HandedOver;
import io.tokumei.gateway.protocol.Body.Outcome;
import io.tokumei.gateway.protocol.Body.ParcelAnnounced;
import io.tokumei.gateway.protocol.Body.ParcelRefused;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clerk, kiosk and the hub's commands on one journal.
final class CounterTest {
    private static final Reference PARCEL = Reference.complete("7K3M9Q2WX5TB");
    private static final Reference OTHER = Reference.complete("7K3M9Q2WX5TC");
    private static final Sensitive SECRET = Sensitive.of("ABCDE12345");
    private static final CounterSettings SETTINGS = new CounterSettings(Duration.ofMinutes(10), 3);

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final AtomicReference<Verification> hubSays = new AtomicReference<>(Verification.MATCH);
    private Journal journal;
    private Counter counter;
    private Kiosk kiosk;
    private Orders orders;

    @BeforeEach
    void open() {
        journal =
                Journal.open(
                        folder,
                        "shinagawa-1",
                        new Ids(clock, new SplittableRandom(1)),
                        new JournalLimits(4, 10, 4, 100));
        counter = new Counter(journal, SETTINGS);
        kiosk = new Kiosk(journal, (_, _) -> hubSays.get(), SETTINGS);
        orders = new Orders(journal);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aParcelMayBeStoredBeforeItIsAnnounced() {
        assertThat(counter.store(PARCEL, "A-1")).isEqualTo(ClerkAnswer.STORED);
        assertThat(announce("c-1", PARCEL)).isEqualTo(answered("c-1", Outcome.EXECUTED));

        assertThat(state(PARCEL)).isEqualTo(ParcelState.STORED);
        assertThat(events()).containsExactly(new ParcelStored(PARCEL, "A-1", clock.instant()));
    }

    @Test
    void aSecondScanChangesNothingAndAnotherShelfMovesTheParcel() {
        counter.store(PARCEL, "A-1");

        assertThat(counter.store(PARCEL, "A-1")).isEqualTo(ClerkAnswer.ALREADY_STORED);
        assertThat(counter.store(PARCEL, "B-2")).isEqualTo(ClerkAnswer.MOVED);
        assertThat(find(PARCEL).shelf()).isEqualTo("B-2");
        assertThat(events()).hasSize(1);
    }

    @Test
    void whatIsNotTakenInIsReportedAndMayComeAgain() {
        announce("c-1", PARCEL);
        assertThat(counter.refuse(PARCEL, RefusalReason.WRONG_SITE)).isEqualTo(ClerkAnswer.REFUSED);
        assertThat(counter.refuse(PARCEL, RefusalReason.DAMAGED))
                .isEqualTo(ClerkAnswer.ALREADY_REFUSED);
        assertThat(counter.store(PARCEL, "A-1")).isEqualTo(ClerkAnswer.STORED);
        assertThat(counter.refuse(PARCEL, RefusalReason.DAMAGED))
                .isEqualTo(ClerkAnswer.ALREADY_STORED);

        assertThat(events())
                .containsExactly(
                        new ParcelRefused(PARCEL, "wrong-site", clock.instant()),
                        new ParcelStored(PARCEL, "A-1", clock.instant()));
    }

    @Test
    void nothingIsHandedOverWithoutAMatch() {
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_HERE);
        counter.store(PARCEL, "A-1");
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_VERIFIED);
        hubSays.set(Verification.NO_MATCH);
        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.NO_MATCH);
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_VERIFIED);
        hubSays.set(Verification.NO_ANSWER);
        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.CANNOT_CHECK);
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_VERIFIED);
        assertThat(events()).hasSize(1);
    }

    @Test
    void afterAMatchItIsHandedOverOnce() {
        counter.store(PARCEL, "A-1");
        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.MATCH);
        assertThat(counter.listing().verified()).hasSize(1);

        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.HANDED_OVER);
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.ALREADY_HANDED_OVER);
        assertThat(counter.store(PARCEL, "A-1")).isEqualTo(ClerkAnswer.GONE);
        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.NO_MATCH);
        assertThat(events())
                .last()
                .isEqualTo(new HandedOver(PARCEL, clock.instant(), Evidence.COUNTER));
    }

    @Test
    void aMatchLapsesAfterTenMinutesAndAnotherOneRenewsIt() {
        counter.store(PARCEL, "A-1");
        kiosk.collect(PARCEL, SECRET);
        clock.forward(Duration.ofMinutes(6));
        kiosk.collect(PARCEL, SECRET);
        clock.forward(Duration.ofMinutes(6));
        assertThat(counter.listing().verified()).hasSize(1);

        clock.forward(Duration.ofMinutes(4));
        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.NOT_VERIFIED);
        assertThat(counter.listing().stored()).hasSize(1);
    }

    @Test
    void aWrongTryBySomebodyElseDoesNotTakeAMatchAway() {
        counter.store(PARCEL, "A-1");
        kiosk.collect(PARCEL, SECRET);
        hubSays.set(Verification.NO_MATCH);
        assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.NO_MATCH);

        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.HANDED_OVER);
    }

    @Test
    void whileTheHubIsAskedTheParcelIsBeingCheckedAndNobodyElseMayTry() {
        counter.store(PARCEL, "A-1");
        AtomicReference<KioskAnswer> second = new AtomicReference<>();
        AtomicReference<ParcelState> during = new AtomicReference<>();
        AtomicReference<Kiosk> nosy = new AtomicReference<>();
        nosy.set(
                new Kiosk(
                        journal,
                        (_, _) -> {
                            during.set(state(PARCEL));
                            second.set(nosy.get().collect(PARCEL, SECRET));
                            return Verification.MATCH;
                        },
                        SETTINGS));

        assertThat(nosy.get().collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.MATCH);
        assertThat(during.get()).isEqualTo(ParcelState.VERIFYING);
        assertThat(second.get()).isEqualTo(KioskAnswer.BUSY);
    }

    @Test
    void aQuestionThatDiedWithTheProcessLeavesTheParcelStored() {
        counter.store(PARCEL, "A-1");
        journal.write(tables -> {
            Parcel asking = find(PARCEL).in(ParcelState.VERIFYING, clock.instant());
            tables.parcels().save(asking);
            return asking;
        });

        Counter restarted = new Counter(journal, SETTINGS);

        assertThat(restarted.listing().verifying()).isEmpty();
        assertThat(restarted.listing().stored()).hasSize(1);
    }

    @Test
    void onlySoManyTriesAMinute() {
        hubSays.set(Verification.NO_MATCH);
        for (int i = 0; i < 3; i++) {
            assertThat(kiosk.collect(PARCEL, SECRET)).isEqualTo(KioskAnswer.NO_MATCH);
        }
        assertThat(kiosk.collect(OTHER, SECRET)).isEqualTo(KioskAnswer.SLOW_DOWN);
        clock.forward(Duration.ofMinutes(1));
        assertThat(kiosk.collect(OTHER, SECRET)).isEqualTo(KioskAnswer.NO_MATCH);
    }

    @Test
    void aTryAtAnUnknownNumberLeavesNoTrace() {
        hubSays.set(Verification.NO_MATCH);
        kiosk.collect(PARCEL, SECRET);

        assertThat(isKnown(PARCEL)).isFalse();
    }

    @Test
    void aFullJournalStopsTheCounterInsteadOfLosingAnything() {
        for (int i = 0; i < 3; i++) {
            counter.store(Reference.complete("7K3M9Q2WX5T" + i), "A-1");
        }
        counter.store(PARCEL, "A-1");
        kiosk.collect(PARCEL, SECRET);

        assertThat(counter.handOver(PARCEL)).isEqualTo(ClerkAnswer.FULL);
        assertThat(state(PARCEL)).isEqualTo(ParcelState.VERIFIED);
        assertThat(counter.store(OTHER, "A-1")).isEqualTo(ClerkAnswer.FULL);
        assertThat(announce("c-1", OTHER).reason()).contains("full");
    }

    @Test
    void aCommandWorksOnceEvenWhenItComesBackLate() {
        Envelope command =
                command("c-1", new ParcelAnnounced(PARCEL, Optional.empty(), Optional.empty()));

        assertThat(orders.execute(command)).isEqualTo(answered("c-1", Outcome.EXECUTED));
        clock.forward(Duration.ofHours(2));
        assertThat(orders.execute(command)).isEqualTo(answered("c-1", Outcome.DUPLICATE));
    }

    @Test
    void anExpiredOrStrangeCommandFailsAndSaysWhy() {
        Envelope late =
                command("c-1", new ParcelAnnounced(PARCEL, Optional.empty(), Optional.empty()));
        clock.forward(Duration.ofHours(2));

        assertThat(orders.execute(late).reason()).contains("expired");
        assertThat(orders.execute(command("c-2", new AckSeq("e", 1))).reason())
                .contains("unsupported");
        assertThat(isKnown(PARCEL)).isFalse();
    }

    @Test
    void anAnnouncementKeepsItsStorageTime() {
        Instant until = clock.instant().plus(Duration.ofDays(7));
        orders.execute(
                command("c-1", new ParcelAnnounced(PARCEL, Optional.of(until), Optional.empty())));

        assertThat(find(PARCEL).storageUntil()).contains(until);
        assertThat(counter.listing().expected()).hasSize(1);
    }

    private CommandAck announce(String id, Reference reference) {
        return orders.execute(
                command(id, new ParcelAnnounced(reference, Optional.empty(), Optional.empty())));
    }

    private static CommandAck answered(String id, Outcome outcome) {
        return new CommandAck(id, outcome, Optional.empty());
    }

    private Envelope command(String id, Body body) {
        return new Envelope(
                id,
                Optional.empty(),
                "shinagawa-1",
                "hub",
                OptionalLong.empty(),
                clock.instant(),
                Optional.of(clock.instant().plus(Duration.ofHours(1))),
                body);
    }

    private ParcelState state(Reference reference) {
        return find(reference).state();
    }

    private boolean isKnown(Reference reference) {
        return journal.read(tables -> tables.parcels().find(reference).isPresent());
    }

    private Parcel find(Reference reference) {
        return journal.read(tables -> tables.parcels().find(reference)).orElseThrow();
    }

    private List<Body> events() {
        List<Envelope> all = journal.read(tables -> tables.events().after(0, 100));
        return all.stream().map(Envelope::body).toList();
    }
}
