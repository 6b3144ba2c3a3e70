// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.TradeId;
import io.tokumei.hub.trade.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A type that is stored as one plain text.
record Scalar<T>(Class<T> type, Function<T, String> text, Function<String, T> parse) {
    private static final Map<Class<?>, Scalar<?>> ALL =
            List.<Scalar<?>>of(
                            new Scalar<>(String.class, s -> s, s -> s),
                            new Scalar<>(Instant.class, Instant::toString, Instant::parse),
                            new Scalar<>(Duration.class, Duration::toString, Duration::parse),
                            new Scalar<>(UUID.class, UUID::toString, UUID::fromString),
                            new Scalar<>(
                                    Currency.class,
                                    Currency::getCurrencyCode,
                                    Currency::getInstance),
                            new Scalar<>(PartyId.class, PartyId::value, PartyId::new),
                            new Scalar<>(Reference.class, Reference::value, Reference::new),
                            new Scalar<>(Verifier.class, Verifier::text, Verifier::new),
                            new Scalar<>(
                                    TradeId.class,
                                    TradeId::toString,
                                    s -> new TradeId(UUID.fromString(s))),
                            new Scalar<>(
                                    ContractId.class,
                                    ContractId::toString,
                                    s -> new ContractId(UUID.fromString(s))),
                            new Scalar<>(MailAddress.class, MailAddress::value, MailAddress::new),
                            new Scalar<>(
                                    PickupSecret.class, PickupSecret::value, PickupSecret::new),
                            new Scalar<>(
                                    ContractCode.class, ContractCode::value, ContractCode::new),
                            new Scalar<>(
                                    Verification.class, Verification::value, Verification::new))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Scalar::type, s -> s));

    static Optional<Scalar<?>> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    String write(Object value) {
        return text.apply(type.cast(value));
    }
}
