// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.architecture.SourceTree;
import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Sensitive;
import io.tokumei.hub.trade.TradeEvent;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RecordCodecTest {
    private static final Path GOLDEN =
            SourceTree.root().resolve("src/test/resources/journal/stored");

    private static final Map<Class<?>, Names<?>> FAMILIES =
            Map.of(
                    TradeEvent.class, Names.EVENTS,
                    Notice.class, Names.NOTICES,
                    Refusal.class, Names.REFUSALS,
                    Contract.State.class, Names.CONTRACT_STATES);

    /// Marks what would be sealed, so that golden forms show it.
    private static final Vault MARKING =
            new Vault() {
                @Override
                public JsonNode seal(String dataClass, String path, JsonNode plain) {
                    return JsonNodeFactory.instance.objectNode().put("sealed", dataClass + path);
                }

                @Override
                public Optional<JsonNode> open(String dataClass, String path, JsonNode stored) {
                    return Optional.empty();
                }
            };

    static Stream<Stored> stored() {
        return FAMILIES.values().stream()
                .flatMap(names ->
                        names.types().entrySet().stream()
                                .map(e -> new Stored(names, e.getKey(), e.getValue())));
    }

    /// One stored name.
    record Stored(Names<?> names, String name, Class<? extends Record> type) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void everyCaseOfEveryFamilyHasItsStoredName() {
        FAMILIES.forEach((family, names) ->
                assertThat(names.types().values())
                        .containsExactlyInAnyOrderElementsOf(
                                Samples.cases(family)
                                        .<Class<? extends Record>>map(
                                                c -> c.asSubclass(Record.class))
                                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void everyValueIsReadAsItWasWritten(Stored stored) {
        for (long seed = 0; seed < 50; seed++) {
            Record value = new Samples(seed).of(stored.type());
            String json = RecordCodec.body(value, Vault.OPEN).toString();
            JsonNode node = RecordCodec.MAPPER.readTree(json);
            assertThat(RecordCodec.read(stored.names(), stored.name(), node, Vault.OPEN))
                    .as("seed " + seed)
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void theStoredFormStaysAsItIs(Stored stored) throws IOException {
        Path golden = GOLDEN.resolve(stored.name() + ".json");
        ObjectNode body = RecordCodec.body(new Samples(7).of(stored.type()), MARKING);
        String form = RecordCodec.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(body);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, form + "\n");
        }
        assertThat(golden).content().isEqualTo(form + "\n");
    }

    @ParameterizedTest
    @MethodSource("stored")
    void whatLostItsKeyIsReadAsErased(Stored stored) {
        Record value = new Samples(7).of(stored.type());
        JsonNode node = RecordCodec.body(value, MARKING);
        Record read = (Record) RecordCodec.read(stored.names(), stored.name(), node, MARKING);
        assertThat(RecordCodec.body(read, Vault.OPEN).toString().contains("word-"))
                .isEqualTo(node.toString().contains("word-"));
    }

    @Test
    void everySensitiveTypeThatIsStoredCanBeErased() {
        Set<Class<?>> seen = new HashSet<>();
        FAMILIES.keySet().forEach(family -> collect(family, seen));
        List<Class<?>> sensitive =
                seen.stream()
                        .filter(type -> type.isAnnotationPresent(Sensitive.class))
                        .<Class<?>>map(type -> type)
                        .toList();
        assertThat(RecordCodec.ERASED.keySet()).containsAll(sensitive);
    }

    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType many) {
            collect(many.getActualTypeArguments()[0], seen);
        } else if (type instanceof Class<?> plain && seen.add(plain)) {
            if (plain.isSealed()) {
                Samples.cases(plain).forEach(c -> collect(c, seen));
            } else if (plain.isRecord()) {
                Arrays.stream(plain.getRecordComponents())
                        .forEach(c -> collect(c.getGenericType(), seen));
            }
        }
    }
}
