// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static java.util.Map.entry;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.TradeEvent;
import java.util.Map;
import java.util.stream.Collectors;

/// The names under which the cases of a sealed family are stored, for ever: a class may be renamed,
/// a stored name may not. A changed form gets the next version, and the old one stays readable.
///
/// @param <T> the family
final class Names<T> {
    static final Names<TradeEvent> EVENTS =
            new Names<>(
                    TradeEvent.class,
                    Map.ofEntries(
                            entry("order-placed.v1", TradeEvent.OrderPlaced.class),
                            entry("order-accepted.v1", TradeEvent.OrderAccepted.class),
                            entry("order-rejected.v1", TradeEvent.OrderRejected.class),
                            entry("credential-issued.v1", TradeEvent.CredentialIssued.class),
                            entry("purchase-entrusted.v1", TradeEvent.PurchaseEntrusted.class),
                            entry("payment-declined.v1", TradeEvent.PaymentDeclined.class),
                            entry("payment-held.v1", TradeEvent.PaymentHeld.class),
                            entry("payment-made.v1", TradeEvent.PaymentMade.class),
                            entry("shipment-released.v1", TradeEvent.ShipmentReleased.class),
                            entry("shipment-tendered.v1", TradeEvent.ShipmentTendered.class),
                            entry("parcel-in-transit.v1", TradeEvent.ParcelInTransit.class),
                            entry("parcel-arrived.v1", TradeEvent.ParcelArrived.class),
                            entry("parcel-stored.v1", TradeEvent.ParcelStored.class),
                            entry("parcel-failed.v1", TradeEvent.ParcelFailed.class),
                            entry(
                                    "credential-mismatched.v1",
                                    TradeEvent.CredentialMismatched.class),
                            entry("credential-locked.v1", TradeEvent.CredentialLocked.class),
                            entry("order-expired.v1", TradeEvent.OrderExpired.class),
                            entry("payment-released.v1", TradeEvent.PaymentReleased.class),
                            entry("payment-refunded.v1", TradeEvent.PaymentRefunded.class),
                            entry("shopper-warned.v1", TradeEvent.ShopperWarned.class),
                            entry("help-sought.v1", TradeEvent.HelpSought.class),
                            entry("storage-expired.v1", TradeEvent.StorageExpired.class),
                            entry("credential-matched.v1", TradeEvent.CredentialMatched.class),
                            entry("cash-taken.v1", TradeEvent.CashTaken.class),
                            entry("cash-returned.v1", TradeEvent.CashReturned.class),
                            entry("cash-remitted.v1", TradeEvent.CashRemitted.class),
                            entry("parcel-handed-over.v1", TradeEvent.ParcelHandedOver.class)));

    static final Names<Notice> NOTICES =
            new Names<>(
                    Notice.class,
                    Map.ofEntries(
                            entry("shopper-order-accepted.v1", ToShopper.OrderAccepted.class),
                            entry("shopper-order-rejected.v1", ToShopper.OrderRejected.class),
                            entry(
                                    "shopper-order-form-returned.v1",
                                    ToShopper.OrderFormReturned.class),
                            entry("shopper-purchase-accepted.v1", ToShopper.PurchaseAccepted.class),
                            entry("shopper-purchase-not-paid.v1", ToShopper.PurchaseNotPaid.class),
                            entry(
                                    "shopper-purchase-form-returned.v1",
                                    ToShopper.PurchaseFormReturned.class),
                            entry("shopper-payment-made.v1", ToShopper.PaymentMade.class),
                            entry("shopper-payment-refused.v1", ToShopper.PaymentRefused.class),
                            entry("shopper-parcel-arrived.v1", ToShopper.ParcelArrived.class),
                            entry("shopper-parcel-collected.v1", ToShopper.ParcelCollected.class),
                            entry("shopper-order-expired.v1", ToShopper.OrderExpired.class),
                            entry("shopper-parcel-waits.v1", ToShopper.ParcelWaits.class),
                            entry("shopper-storage-ended.v1", ToShopper.StorageEnded.class),
                            entry("shopper-payment-refunded.v1", ToShopper.PaymentRefunded.class),
                            entry("store-order-expired.v1", ToStore.OrderExpired.class),
                            entry("store-parcel-uncollected.v1", ToStore.ParcelUncollected.class),
                            entry("store-payment-reversed.v1", ToStore.PaymentReversed.class),
                            entry("agent-shopper-sought.v1", ToAgent.ShopperSought.class),
                            entry("agent-payment-reversed.v1", ToAgent.PaymentReversed.class),
                            entry(
                                    "pickup-point-storage-ended.v1",
                                    ToPickupPoint.StorageEnded.class),
                            entry("shopper-parcel-failed.v1", ToShopper.ParcelFailed.class),
                            entry("shopper-pickup-locked.v1", ToShopper.PickupLocked.class),
                            entry("shopper-account-opened.v1", ToShopper.AccountOpened.class),
                            entry("shopper-contract-ready.v1", ToShopper.ContractReady.class),
                            entry("shopper-topped-up.v1", ToShopper.ToppedUp.class),
                            entry("shopper-sender-not-proved.v1", ToShopper.SenderNotProved.class),
                            entry(
                                    "shopper-agent-form-returned.v1",
                                    ToShopper.AgentFormReturned.class),
                            entry("store-order-placed.v1", ToStore.OrderPlaced.class),
                            entry("store-purchase-ordered.v1", ToStore.PurchaseOrdered.class),
                            entry("store-payment-advised.v1", ToStore.PaymentAdvised.class),
                            entry("store-parcel-arrived.v1", ToStore.ParcelArrived.class),
                            entry("store-parcel-failed.v1", ToStore.ParcelFailed.class),
                            entry("store-parcel-collected.v1", ToStore.ParcelCollected.class),
                            entry("store-cash-remitted.v1", ToStore.CashRemitted.class),
                            entry(
                                    "store-interchange-answered.v1",
                                    ToStore.InterchangeAnswered.class),
                            entry("store-message-refused.v1", ToStore.MessageRefused.class),
                            entry("agent-payout-due.v1", ToAgent.PayoutDue.class),
                            entry(
                                    "courier-transport-requested.v1",
                                    ToCourier.TransportRequested.class),
                            entry(
                                    "pickup-point-parcel-announced.v1",
                                    ToPickupPoint.ParcelAnnounced.class),
                            entry(
                                    "pickup-point-credential-answered.v1",
                                    ToPickupPoint.CredentialAnswered.class),
                            entry(
                                    "pickup-point-events-acknowledged.v1",
                                    ToPickupPoint.EventsAcknowledged.class)));

    static final Names<Refusal> REFUSALS =
            new Names<>(
                    Refusal.class,
                    Map.ofEntries(
                            entry("unknown-reference.v1", Refusal.UnknownReference.class),
                            entry("wrong-amount.v1", Refusal.WrongAmount.class),
                            entry("wrong-payee.v1", Refusal.WrongPayee.class),
                            entry("insufficient-balance.v1", Refusal.InsufficientBalance.class),
                            entry("price-over-limit.v1", Refusal.PriceOverLimit.class),
                            entry("paid-in-cash.v1", Refusal.PaidInCash.class),
                            entry("cash-missing.v1", Refusal.CashMissing.class),
                            entry("already-paid.v1", Refusal.AlreadyPaid.class),
                            entry("contract-not-proved.v1", Refusal.ContractNotProved.class),
                            entry("contract-locked.v1", Refusal.ContractLocked.class),
                            entry("unknown-deposit.v1", Refusal.UnknownDeposit.class),
                            entry("out-of-order.v1", Refusal.OutOfOrder.class),
                            entry("ship-gate-closed.v1", Refusal.ShipGateClosed.class),
                            entry("unknown-item.v1", Refusal.UnknownItem.class),
                            entry("unknown-store.v1", Refusal.UnknownStore.class),
                            entry("unknown-agent.v1", Refusal.UnknownAgent.class),
                            entry("unknown-pickup-point.v1", Refusal.UnknownPickupPoint.class),
                            entry("unknown-courier.v1", Refusal.UnknownCourier.class),
                            entry("unusable-secret.v1", Refusal.UnusableSecret.class),
                            entry("credential-refused.v1", Refusal.CredentialRefused.class),
                            entry("credential-is-locked.v1", Refusal.CredentialIsLocked.class),
                            entry("wrong-role.v1", Refusal.WrongRole.class)));

    static final Names<Contract.State> CONTRACT_STATES =
            new Names<>(
                    Contract.State.class,
                    Map.of(
                            "awaiting-deposit.v1", Contract.State.AwaitingDeposit.class,
                            "active.v1", Contract.State.Active.class,
                            "locked.v1", Contract.State.Locked.class));

    private static final Map<Class<?>, Names<?>> FAMILIES =
            Map.of(
                    EVENTS.family,
                    EVENTS,
                    NOTICES.family,
                    NOTICES,
                    REFUSALS.family,
                    REFUSALS,
                    CONTRACT_STATES.family,
                    CONTRACT_STATES);

    private final Class<T> family;
    private final Map<String, Class<? extends Record>> types;
    private final Map<Class<?>, String> names;

    private Names(Class<T> family, Map<String, Class<? extends Record>> types) {
        this.family = family;
        this.types = types;
        this.names =
                types.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getValue, Map.Entry::getKey));
    }

    /// The names of the family that a component is declared with.
    ///
    /// @throws IllegalStateException when no table covers it
    static Names<?> of(Class<?> family) {
        Names<?> names = FAMILIES.get(family);
        if (names == null) {
            throw new IllegalStateException("no stored names for " + family.getName());
        }
        return names;
    }

    static boolean has(Class<?> family) {
        return FAMILIES.containsKey(family);
    }

    T cast(Object value) {
        return family.cast(value);
    }

    String nameOf(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            throw new IllegalStateException("no stored name for " + type.getName());
        }
        return name;
    }

    Class<? extends Record> typeOf(String name) {
        Class<? extends Record> type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("unknown stored name " + name);
        }
        return type;
    }

    Map<String, Class<? extends Record>> types() {
        return types;
    }
}
