// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir Path folder;

    @Test
    void whatCameBeforeIsARepeatEvenAfterARestart() {
        Path file = folder.resolve("history.jsonl");
        try (var history = History.open(file)) {
            assertThat(history.add(passage("<1@hub>")).repeat()).isFalse();
            assertThat(history.add(passage("<1@hub>")).repeat()).isTrue();
        }
        try (var history = History.open(file)) {
            assertThat(history.add(passage("<1@hub>")).repeat()).isTrue();
            assertThat(history.add(passage("<2@hub>")).repeat()).isFalse();
            assertThat(history.all()).hasSize(4);
            assertThat(history.first(p -> true)).hasSize(2);
        }
    }

    @Test
    void aLineTornByACrashIsCutOff() throws Exception {
        Path file = folder.resolve("history.jsonl");
        try (var history = History.open(file)) {
            history.add(passage("<1@hub>"));
        }
        Files.writeString(file, "{\"at\":\"2026", StandardOpenOption.APPEND);

        try (var history = History.open(file)) {
            history.add(passage("<2@hub>"));
        }

        try (var history = History.open(file)) {
            assertThat(history.all())
                    .extracting(Passage::key)
                    .containsExactly("<1@hub>", "<2@hub>");
        }
    }

    @Test
    void watchersAndWaitersLearnOfEachMessage() throws Exception {
        List<String> seen = new ArrayList<>();
        try (var history = History.open(folder.resolve("history.jsonl"))) {
            history.watch(p -> seen.add(p.key()));
            Thread later =
                    Thread.ofPlatform().daemon().start(() -> history.add(passage("<1@hub>")));

            assertThat(history.await(p -> p.key().equals("<1@hub>"), Duration.ofSeconds(5)))
                    .isPresent();
            assertThat(history.await(p -> false, Duration.ofMillis(20))).isEmpty();
            later.join();
        }
        assertThat(seen).containsExactly("<1@hub>");
    }

    private static Passage passage(String key) {
        return Passage.of(
                Instant.EPOCH,
                new Passage.Route("hub", "hon-ya", "as2"),
                new Passage.Content("ORDERS", "REF", key, "", "body"));
    }
}
