// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import io.tokumei.hub.trade.Decision.Accepted;
import io.tokumei.hub.trade.TradePlan.ShipGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to a trade by time alone, when nobody acts: an unpaid order lapses, a parcel that
/// waits is warned of twice (checklist E1-31, E1-32), then whoever may know the shopper is asked
/// (E1-33), and at last it goes back.
public final class Deadlines {
    /// A secret that was just matched, or cash just taken, is about to be followed by the
    /// hand-over.
    private static final Duration AT_THE_COUNTER = Duration.ofHours(1);

    private Deadlines() {}

    /// When something falls due next, if nothing else happens before.
    public static Optional<Instant> next(Trade trade) {
        return due(trade, Instant.MAX).map(Due::when);
    }

    /// Everything that is due by now, oldest first.
    static Decision pass(Trade trade, Command.LetTimePass c) {
        List<TradeEvent> events = new ArrayList<>();
        Trade later = trade;
        Optional<Due> due = due(later, c.at());
        while (due.isPresent() && !due.get().when().isAfter(c.at())) {
            events.add(due.get().event());
            later = Evolution.evolve(later, due.get().event());
            due = due(later, c.at());
        }
        return new Accepted(events);
    }

    private record Due(Instant when, TradeEvent event) {}

    private static Optional<Due> due(Trade trade, Instant now) {
        return unpaid(trade, now).or(() -> waiting(trade, now));
    }

    private static Optional<Due> unpaid(Trade trade, Instant now) {
        boolean waits =
                trade.funds() instanceof FundsFacet.Unpaid
                        && trade.plan().shipGate() != ShipGate.NONE;
        return waits && trade.order() instanceof OrderFacet.Accepted accepted
                ? Optional.of(
                        new Due(
                                accepted.at().plus(trade.terms().payWithin()),
                                new TradeEvent.OrderExpired(now)))
                : Optional.empty();
    }

    private static Optional<Due> waiting(Trade trade, Instant now) {
        if (!isThere(trade.shipment())) {
            return Optional.empty();
        }
        return switch (trade.attention()) {
            case AttentionFacet.Quiet _ -> Optional.empty();
            case AttentionFacet.Told told ->
                    Optional.of(new Due(firstWarning(trade, told.at()), warned(1, now)));
            case AttentionFacet.Warned warned ->
                    Optional.of(
                            warned.times() == 1
                                    ? new Due(secondWarning(trade, warned.told()), warned(2, now))
                                    : new Due(
                                            lastCall(trade, warned.told()),
                                            new TradeEvent.HelpSought(now)));
            case AttentionFacet.Escalated escalated ->
                    Optional.of(
                            new Due(
                                    storageEnd(trade, escalated.told()),
                                    new TradeEvent.StorageExpired(now)));
        };
    }

    private static boolean isThere(ShipmentFacet shipment) {
        return switch (shipment) {
            case ShipmentFacet.Arrived _, ShipmentFacet.Stored _ -> true;
            case ShipmentFacet.Blocked _,
                    ShipmentFacet.Released _,
                    ShipmentFacet.Tendered _,
                    ShipmentFacet.InTransit _,
                    ShipmentFacet.Returning _,
                    ShipmentFacet.Collected _,
                    ShipmentFacet.Failed _ ->
                    false;
        };
    }

    private static TradeEvent warned(int times, Instant now) {
        return new TradeEvent.ShopperWarned(times, now);
    }

    /// Where storage is short, the steps move together, never behind one another.
    private static Instant firstWarning(Trade trade, Instant told) {
        return earlier(told.plus(trade.terms().firstWarning()), secondWarning(trade, told));
    }

    private static Instant secondWarning(Trade trade, Instant told) {
        return earlier(told.plus(trade.terms().secondWarning()), lastCall(trade, told));
    }

    private static Instant lastCall(Trade trade, Instant told) {
        return told.plus(trade.terms().storage()).minus(Terms.LAST_CALL);
    }

    private static Instant storageEnd(Trade trade, Instant told) {
        Instant end = told.plus(trade.terms().storage());
        Instant proved =
                trade.handover() instanceof HandoverFacet.Verified verified
                        ? later(end, verified.at().plus(AT_THE_COUNTER))
                        : end;
        return trade.funds() instanceof FundsFacet.CashTaken taken
                ? later(proved, taken.at().plus(AT_THE_COUNTER))
                : proved;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
