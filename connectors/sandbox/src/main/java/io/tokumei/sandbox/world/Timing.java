// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.history.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long things took, by what the mail server wrote down.
public final class Timing {
    private Timing() {}

    /// From the shopper's last order mail to the store's acknowledgement of it.
    public static Optional<Duration> ofAcknowledgement(DemoWorld world, Played played) {
        return ofAcknowledgement(world, played.address(), played.purchase().order());
    }

    /// From a shopper's last order mail to the store's acknowledgement of it.
    ///
    /// @param address the shopper's
    /// @param order the number the acknowledgement tells
    static Optional<Duration> ofAcknowledgement(DemoWorld world, String address, String order) {
        String tail = order.substring(order.length() - 4);
        Optional<Instant> answered =
                world
                        .mail()
                        .history()
                        .first(p -> p.to().equals(address) && p.document().contains(tail))
                        .stream()
                        .map(Passage::at)
                        .findFirst();
        return answered.flatMap(end ->
                world
                        .mail()
                        .history()
                        .first(p ->
                                p.to().equals(Cast.ORDER_AT)
                                        && p.from().equals(address)
                                        && p.at().isBefore(end))
                        .stream()
                        .map(p -> Duration.between(p.at(), end))
                        .reduce((first, last) -> last));
    }
}
