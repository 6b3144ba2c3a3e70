// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingsTest {
    private final Mappings mappings = EdiFixture.FORMATS.mappings();

    @Test
    void nothingButTheTemplatesTextComesOut() {
        assertThat(mappings.render("test/hello.ftl", Map.of("name", "a<b&c")))
                .isEqualTo("hello a<b&c\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.ftl", "api.ftl", "class.ftl", "outside.ftl"})
    void templatesReachNoClassAndNoFileOutside(String template) {
        assertThatThrownBy(() -> mappings.render("test/" + template, Map.of("name", "x")))
                .hasStackTraceContaining("template test/" + template);
    }

    @Test
    void aMissingValueIsNamedAndNoneIsQuoted() {
        assertThatThrownBy(
                        () -> mappings.render("test/missing.ftl", Map.of("name", "SECRET-CANARY")))
                .hasStackTraceContaining("line 1: absent")
                .satisfies(e ->
                        assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                                .doesNotContain("SECRET-CANARY"));
    }

    @Test
    void oneRuntimeServesManyThreads() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> runs = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String name = "n" + i;
                runs.add(() -> mappings.render("test/hello.ftl", Map.of("name", name)));
            }
            List<Future<String>> results = threads.invokeAll(runs);
            for (int i : IntStream.range(0, results.size()).toArray()) {
                assertThat(results.get(i).get()).isEqualTo("hello n" + i + "\n");
            }
        }
    }
}
