// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;
import java.util.Optional;

/// Something that happened to a trade. Events are kept for ever under versioned names; what they
/// hold of [Sensitive] types is sealed and can be erased.
public sealed interface TradeEvent {
    /// When it took effect, in the words of the party that reported it.
    Instant at();

    /// Checklist E1-01, E1-02.
    record OrderPlaced(
            TradeId trade,
            TradePlan plan,
            Parties parties,
            References references,
            Contact shopper,
            OrderContent content,
            Terms terms,
            Instant at)
            implements TradeEvent {}

    /// Checklist E1-05: the store's own number and its price.
    record OrderAccepted(String sellerNumber, Price price, Instant at) implements TradeEvent {}

    record OrderRejected(Instant at) implements TradeEvent {}

    /// Not paid in time; nothing more is expected of anybody.
    record OrderExpired(Instant at) implements TradeEvent {}

    /// Checklist E2-01: the shopper proved a contract and had its agent buy. The wallet pays when
    /// the price is known, if that is within `limit`.
    record PurchaseEntrusted(String wallet, Optional<Money> limit, Instant at)
            implements TradeEvent {}

    /// Checklist E2-07: what was entrusted could not be paid; nothing was booked, and the shopper
    /// decides.
    record PaymentDeclined(Refusal why, Instant at) implements TradeEvent {}

    /// Checklist E1-05, E1-20: the secret goes to the shopper, its keyed form stays.
    record CredentialIssued(Verifier verifier, PickupSecret secret, Instant at)
            implements TradeEvent {}

    /// Checklist E1-12: the amount is set aside in the wallet.
    record PaymentHeld(String wallet, Money amount, Instant at) implements TradeEvent {}

    /// Checklist E1-13: the amount was taken and is owed to the payee.
    record PaymentMade(String wallet, Money amount, Instant at) implements TradeEvent {}

    /// The goods will not come before anything was taken: the hold is void.
    record PaymentReleased(Instant at) implements TradeEvent {}

    /// The goods did not come: what was taken goes back to the wallet.
    record PaymentRefunded(String wallet, Money amount, Instant at) implements TradeEvent {}

    record ShipmentReleased(Instant at) implements TradeEvent {}

    /// Checklist E1-15.
    record ShipmentTendered(PartyId courier, Parcel parcel, Instant at) implements TradeEvent {}

    /// Checklist E1-16: the courier has the parcel.
    record ParcelInTransit(PartyId courier, Instant at) implements TradeEvent {}

    /// Checklist E1-17: the parcel is at the pickup point.
    record ParcelArrived(PartyId courier, Instant at) implements TradeEvent {}

    /// The pickup point scanned the label in.
    record ParcelStored(PartyId courier, String shelf, Instant at) implements TradeEvent {}

    record ParcelFailed(PartyId courier, TransportStatus why, Instant at) implements TradeEvent {}

    /// A wrong secret was presented; `triesLeft` are left before the right locks.
    record CredentialMismatched(int triesLeft, Instant at) implements TradeEvent {}

    /// The last wrong try locked the right.
    record CredentialLocked(Instant at) implements TradeEvent {}

    /// Checklist E1-22: the presented secret is the right one.
    record CredentialMatched(Instant at) implements TradeEvent {}

    /// Checklist E5-07: cash was paid at the pickup point, for the `round`-th time.
    record CashTaken(Money amount, int round, Instant at) implements TradeEvent {}

    /// The cash of a round was given back before the hand-over.
    record CashReturned(Money amount, int round, Instant at) implements TradeEvent {}

    /// Checklist E5-08: the pickup point sent the cash to the store.
    record CashRemitted(Money amount, Instant at) implements TradeEvent {}

    /// Checklist E1-23.
    record ParcelHandedOver(Evidence evidence, Instant at) implements TradeEvent {}

    /// Checklist E1-31, E1-32: the parcel still waits; `times` is 1 or 2.
    record ShopperWarned(int times, Instant at) implements TradeEvent {}

    /// Checklist E1-33: whoever may know the shopper is asked, by the number alone.
    record HelpSought(Instant at) implements TradeEvent {}

    /// Nobody came in time: the parcel goes back.
    record StorageExpired(Instant at) implements TradeEvent {}
}
