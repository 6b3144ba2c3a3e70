// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.gateway.edge.SetClock;
import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.edge.handover.ParcelState;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    private static final JournalLimits LIMITS = new JournalLimits(5, 2, 10, 3);

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private Journal journal;

    @BeforeEach
    void open() {
        journal = opened("shinagawa-1");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Journal opened(String site) {
        Ids ids = new Ids(clock, new SplittableRandom(1));
        return Journal.open(folder.resolve("site"), site, ids, LIMITS);
    }

    @Test
    void eventsAreNumberedFromOneAndKeepTheirBytes() {
        Envelope first = append(1);
        Envelope second = append(2);

        assertThat(first.seq()).hasValue(1);
        assertThat(second.seq()).hasValue(2);
        assertThat(first.session()).isEqualTo(journal.stamp().epoch());
        assertThat(after(0)).containsExactly(first, second);
        assertThat(after(1)).containsExactly(second);
    }

    @Test
    void reopenedItGoesOnInTheSameEpoch() {
        String epoch = journal.stamp().epoch();
        Envelope first = append(1);
        journal.close();
        journal = opened("shinagawa-1");

        assertThat(journal.stamp().epoch()).isEqualTo(epoch);
        assertThat(after(0)).containsExactly(first);
        assertThat(append(2).seq()).hasValue(2);
    }

    @Test
    void onlyTheSameEpochAndKnownHigherNumbersFree() {
        append(1);
        append(2);

        assertThat(acknowledge("another", 1)).isFalse();
        assertThat(acknowledge(journal.stamp().epoch(), 3)).isFalse();
        assertThat(acknowledge(journal.stamp().epoch(), 2)).isTrue();
        assertThat(acknowledge(journal.stamp().epoch(), 1)).isFalse();
        assertThat(unacknowledged()).isZero();
    }

    @Test
    void acknowledgedEventsAreForgottenBeyondTheLimitOldestFirst() {
        for (int i = 1; i <= 5; i++) {
            append(i);
        }
        acknowledge(journal.stamp().epoch(), 5);

        assertThat(after(0).stream().map(e -> e.seq().orElseThrow())).containsExactly(4L, 5L);
        assertThat(append(6).seq()).hasValue(6);
    }

    @Test
    void aFullJournalTakesNoMoreAndLosesNothing() {
        for (int i = 1; i <= 5; i++) {
            append(i);
        }

        assertThat(journal.<Boolean>read(tables -> tables.events().isFull())).isTrue();
        assertThatThrownBy(() -> append(6)).isInstanceOf(StorageFailure.class);
        assertThat(after(0)).hasSize(5);
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThatThrownBy(() ->
                        journal.write(tables -> {
                            tables.events().append(stored(1));
                            tables.parcels().save(parcel(1, ParcelState.STORED));
                            throw new IllegalStateException("on purpose");
                        }))
                .hasMessage("on purpose");

        assertThat(after(0)).isEmpty();
        assertThat(find(1)).isEmpty();
        assertThat(append(1).seq()).hasValue(1);
    }

    @Test
    void parcelsComeBackAsSaved() {
        Parcel parcel =
                parcel(1, ParcelState.STORED)
                        .on("棚 3")
                        .until(Optional.of(Instant.parse("2026-12-01T00:00:00Z")));
        save(parcel);
        save(parcel(2, ParcelState.EXPECTED));

        assertThat(find(1)).contains(parcel);
        assertThat(expected()).containsExactly(parcel(2, ParcelState.EXPECTED));
    }

    @Test
    void finishedParcelsMakeRoomAndOthersDoNot() {
        for (int i = 0; i < 9; i++) {
            save(parcel(i, ParcelState.STORED));
        }
        save(parcel(9, ParcelState.HANDED_OVER));
        assertThat(journal.<Boolean>write(tables -> tables.parcels().isFull())).isFalse();

        save(parcel(10, ParcelState.STORED));
        assertThat(journal.<Boolean>write(tables -> tables.parcels().isFull())).isTrue();
        assertThat(find(9)).isEmpty();
    }

    @Test
    void commandsAreRememberedUpToTheLimit() {
        for (String id : List.of("a", "b", "c", "d")) {
            journal.write(tables -> {
                tables.commands().remember(id);
                return id;
            });
        }

        assertThat(journal.<Boolean>read(tables -> tables.commands().remembers("a"))).isFalse();
        assertThat(journal.<Boolean>read(tables -> tables.commands().remembers("b"))).isTrue();
        assertThat(journal.<Boolean>read(tables -> tables.commands().remembers("d"))).isTrue();
    }

    @Test
    void aSecondProcessAndAnotherSiteAreTurnedAway() {
        assertThatThrownBy(() -> opened("shinagawa-1")).isInstanceOf(StorageFailure.class);
        journal.close();
        assertThatThrownBy(() -> opened("ueno-1"))
                .hasMessage("the journal belongs to site shinagawa-1, not ueno-1");
        journal = opened("shinagawa-1");
    }

    @Test
    void aJournalOfAnotherVersionIsNotTouched() throws Exception {
        journal.close();
        Path file = folder.resolve("site").resolve("journal.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 9");
        }
        assertThatThrownBy(() -> opened("shinagawa-1"))
                .hasMessage("the journal has version 9, not 2");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 2");
        }
        journal = opened("shinagawa-1");
    }

    @Test
    void theFileIsForItsOwnerOnlyAndSyncedAtEveryCommit() throws Exception {
        Path file = folder.resolve("site").resolve("journal.db");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(journal.pragma("journal_mode")).isEqualTo("wal");
        assertThat(journal.pragma("synchronous")).isEqualTo("2");
    }

    @Test
    void whoWaitsIsWokenByTheNextEvent() throws Exception {
        assertThat(journal.awaitAfter(0, Duration.ofMillis(1))).isFalse();
        Thread writer = Thread.ofPlatform().daemon().start(() -> append(1));
        assertThat(journal.awaitAfter(0, Duration.ofSeconds(20))).isTrue();
        writer.join();
    }

    private Envelope append(int number) {
        return journal.write(tables -> tables.events().append(stored(number)));
    }

    private void save(Parcel parcel) {
        journal.write(tables -> {
            tables.parcels().save(parcel);
            return parcel;
        });
    }

    private Optional<Parcel> find(int number) {
        return journal.read(tables -> tables.parcels().find(reference(number)));
    }

    private List<Parcel> expected() {
        return journal.read(tables -> tables.parcels().in(ParcelState.EXPECTED, 10));
    }

    private List<Envelope> after(long seq) {
        return journal.read(tables -> tables.events().after(seq, 100));
    }

    private boolean acknowledge(String epoch, long seq) {
        return journal.write(tables -> tables.events().acknowledge(epoch, seq));
    }

    private long unacknowledged() {
        return journal.read(tables -> tables.events().unacknowledged());
    }

    private ParcelStored stored(int number) {
        return new ParcelStored(reference(number), "A-1", clock.instant());
    }

    private Parcel parcel(int number, ParcelState state) {
        return Parcel.unknown(reference(number), clock.instant()).in(state, clock.instant());
    }

    private static Reference reference(int number) {
        return Reference.complete("7K3M9Q2WX5%02d".formatted(number));
    }
}
