// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Terms;
import io.tokumei.hub.trade.TradeId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random values of any record, the same ones for the same seed.
final class Samples {
    private static final Map<Class<?>, Function<Samples, Object>> MADE =
            Map.ofEntries(
                    Map.entry(String.class, Samples::word),
                    Map.entry(int.class, s -> s.random.nextInt(1, 99)),
                    Map.entry(long.class, s -> s.random.nextLong(1, 1L << 40)),
                    Map.entry(boolean.class, s -> s.random.nextBoolean()),
                    Map.entry(Instant.class, Samples::moment),
                    Map.entry(Terms.class, s -> Terms.usual(s.random.nextInt(2, 10))),
                    Map.entry(Money.class, s -> Money.jpy(s.random.nextInt(1, 1_000_000))),
                    Map.entry(Reference.class, s -> Reference.ofBits(s.random.nextLong())),
                    Map.entry(PartyId.class, s -> new PartyId("party-" + s.random.nextInt(99))),
                    Map.entry(TradeId.class, s -> new TradeId(s.uuid())),
                    Map.entry(ContractId.class, s -> new ContractId(s.uuid())),
                    Map.entry(MailAddress.class, s -> new MailAddress(s.word() + "@anon.example")),
                    Map.entry(PickupSecret.class, s -> PickupSecret.ofBits(s.random.nextLong())),
                    Map.entry(
                            ContractCode.class,
                            s -> ContractCode.ofBits(s.random.nextLong(), s.random.nextLong())),
                    Map.entry(Verification.class, s -> Verification.ofBits(s.random.nextLong())),
                    Map.entry(Parcel.class, s -> new Parcel(s.random.nextInt(1, 99), 1200, "")),
                    Map.entry(
                            OrderContent.Line.class,
                            s -> new OrderContent.Line(s.word(), "本 " + s.word(), 2)));

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    /// Every record below a sealed type.
    static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::cases)
                : Stream.of(type);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType many) {
            return many(many);
        }
        Class<?> plain = (Class<?>) type;
        Function<Samples, Object> made = MADE.get(plain);
        if (made != null) {
            return made.apply(this);
        }
        if (plain.isEnum()) {
            return one(List.of(plain.getEnumConstants()));
        }
        return plain.isSealed() ? value(one(cases(plain).toList())) : record(plain);
    }

    private Object record(Class<?> type) {
        Shape shape = Shape.of(type);
        return shape.make(
                shape.components().stream()
                        .map(RecordComponent::getGenericType)
                        .map(this::value)
                        .toList());
    }

    private Object many(ParameterizedType type) {
        Type element = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return random.nextBoolean() ? Optional.of(value(element)) : Optional.empty();
        }
        List<Object> values =
                IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value(element)).toList();
        return type.getRawType() == Set.class ? Set.copyOf(values) : values;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String word() {
        return "word-" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    private Instant moment() {
        return Instant.ofEpochSecond(1_790_000_000L + random.nextInt(1_000_000), 123_456_000);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
