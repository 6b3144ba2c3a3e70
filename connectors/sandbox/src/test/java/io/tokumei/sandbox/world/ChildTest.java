// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.sandbox.history.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path folder;
    private final Queue<String> news = new ConcurrentLinkedQueue<>();

    @Test
    void aProcessThatIsKilledCanBeStartedAgainAndIsNoNews() {
        Child child = child("sleep 60");

        child.start();
        long first = child.pid();
        child.kill();
        assertThat(child.isAlive()).isFalse();
        child.start();

        assertThat(child.pid()).isNotZero().isNotEqualTo(first);
        child.stop();
        assertThat(child.isAlive()).isFalse();
        Patience.rest(Duration.ofMillis(1_500));
        assertThat(news).isEmpty();
    }

    @Test
    void aProcessThatEndsByItselfIsNews() {
        Child child = child("sleep 0.3; exit 3");

        child.start();

        assertThat(Patience.until(() -> !news.isEmpty(), SOON)).isTrue();
        assertThat(news.element()).contains("ended by itself (exit 3)");
    }

    @Test
    void aProcessThatNeverGetsReadySaysWhatItPrinted() {
        var plan = plan("echo the port is taken; exit 1");
        var child = new Child(plan, () -> false, news::add);

        assertThatThrownBy(child::start).hasMessageContaining("the port is taken");
    }

    private Child child(String script) {
        return new Child(plan(script), () -> true, news::add);
    }

    private Child.Plan plan(String script) {
        return new Child.Plan(
                "child", List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("child.log"));
    }
}
