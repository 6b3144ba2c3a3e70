// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.TradePlan.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a shopper is told, by mail. Every notice carries the contact it is written to; where it
/// depends on the plan who writes, also the teller, to whom an answer would go.
public sealed interface ToShopper extends Notice {
    Contact to();

    /// Checklist FIG-02, E1-05 to E1-07: number, secret, total price. The secret is absent when the
    /// shopper reads it on the private page. Without an agent the price is paid in cash at the
    /// pickup point (FIG-08), and there is no payment number.
    record OrderAccepted(
            @Tells("real-e-mail") Contact to,
            @Tells("payee-name") String store,
            @Tells("own-reference") Reference order,
            @Tells("own-reference") Optional<Reference> payment,
            @Tells("own-reference") Reference shipping,
            @Tells("verification-secret") Optional<PickupSecret> secret,
            @Tells("total-price") Price price,
            @Tells("order-items") OrderContent content,
            @Tells("payee-name") Optional<String> agent,
            @Tells("pickup-point") String pickupPoint)
            implements ToShopper {}

    /// The store does not take the order, under the number by which the shopper knows it.
    record OrderRejected(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("payee-name") String store,
            @Tells("own-reference") Reference order)
            implements ToShopper {}

    /// Checklist FIG-06, E2-04: what the purchase agent was told, without the store's number. The
    /// secret is absent when the shopper reads it on the private page.
    record PurchaseAccepted(
            @Tells("real-e-mail") Contact to,
            @Tells("payee-name") String agent,
            @Tells("payee-name") String store,
            @Tells("own-reference") Reference payment,
            @Tells("own-reference") Reference shipping,
            @Tells("verification-secret") Optional<PickupSecret> secret,
            @Tells("total-price") Price price,
            @Tells("order-items") OrderContent content,
            @Tells("pickup-point") String pickupPoint)
            implements ToShopper {}

    /// Checklist E2-07: the agent did not pay, and why; the lines with which the shopper can have
    /// it paid after all.
    record PurchaseNotPaid(
            @Tells("real-e-mail") Contact to,
            @Tells("payee-name") String store,
            @Tells("own-reference") Reference payment,
            @Tells("total-price") Money amount,
            Refusal why,
            String depositHint)
            implements ToShopper {}

    /// The purchase request, filled with what was understood, but never with what proves a
    /// contract; `why` tells what is the matter with the whole.
    record PurchaseFormReturned(
            @Tells("real-e-mail") Contact to,
            @Tells("order-items") OrderDraft draft,
            @Tells("total-price") Optional<Money> limit,
            List<Problem> problems,
            Optional<Refusal> why)
            implements ToShopper {}

    /// The order form, filled with what was understood; each problem names the field it stands at.
    record OrderFormReturned(
            @Tells("real-e-mail") Contact to,
            @Tells("order-items") OrderDraft draft,
            List<Problem> problems)
            implements ToShopper {}

    /// Checklist E1-14.
    record PaymentMade(
            @Tells("real-e-mail") Contact to,
            @Tells("own-reference") Reference payment,
            @Tells("payee-name") String payee,
            @Tells("total-price") Money amount,
            Instant at)
            implements ToShopper {}

    /// Checklist K1-9: refused, and what to do about it.
    record PaymentRefused(
            @Tells("real-e-mail") Contact to, String asked, Refusal why, String depositHint)
            implements ToShopper {}

    /// Checklist E1-18; `cash` is what to bring.
    record ParcelArrived(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("own-reference") Reference shipping,
            @Tells("pickup-point") String pickupPoint,
            @Tells("pickup-point") String address,
            @Tells("pickup-point") String kiosk,
            Instant until,
            @Tells("total-price") Optional<Money> cash)
            implements ToShopper {}

    /// `cash` is what was paid at the pickup point (checklist E5-07).
    record ParcelCollected(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("own-reference") Reference shipping,
            @Tells("receipt-event") Instant at,
            @Tells("total-price") Optional<Money> cash)
            implements ToShopper {}

    /// The parcel is lost or goes back.
    record ParcelFailed(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("own-reference") Reference shipping,
            boolean lost)
            implements ToShopper {}

    /// Five wrong secrets were tried.
    record PickupLocked(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("own-reference") Reference shipping)
            implements ToShopper {}

    /// Checklist K1-2, K1-3: the free number, and the code to pay in under.
    record AccountOpened(
            @Tells("real-e-mail") Contact to,
            @Tells("payee-name") String agent,
            @Tells("own-reference") Reference account,
            @Tells("own-reference") Reference deposit,
            String depositHint)
            implements ToShopper {}

    /// Checklist K1-5. The verification is absent when the holder chose it.
    record ContractReady(
            @Tells("real-e-mail") Contact to,
            @Tells("payee-name") String agent,
            @Tells("contract-code") ContractCode code,
            @Tells("contract-code") Optional<Verification> verification,
            @Tells("wallet") Money balance)
            implements ToShopper {}

    record ToppedUp(
            @Tells("real-e-mail") Contact to,
            @Tells("wallet") Money amount,
            @Tells("wallet") Money balance)
            implements ToShopper {}

    /// The sender of a mail could not be told from a forger, so nothing was done.
    record SenderNotProved(@Tells("real-e-mail") Contact to) implements ToShopper {}

    /// A mail to the agent that could not be read, answered with the forms it understands.
    record AgentFormReturned(@Tells("real-e-mail") Contact to, List<Problem> problems)
            implements ToShopper {}

    /// The order lapsed: it was not paid in time.
    record OrderExpired(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("payee-name") String store,
            @Tells("own-reference") Reference payment)
            implements ToShopper {}

    /// Checklist E1-32: the parcel still waits. `times` is 1 or 2, and 3 for the last call.
    record ParcelWaits(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("own-reference") Reference shipping,
            @Tells("pickup-point") String pickupPoint,
            @Tells("pickup-point") String address,
            @Tells("pickup-point") String kiosk,
            int times,
            Instant until)
            implements ToShopper {}

    /// Nobody came in time.
    record StorageEnded(
            @Tells("real-e-mail") Contact to,
            Holder teller,
            @Tells("own-reference") Reference shipping,
            @Tells("pickup-point") String pickupPoint)
            implements ToShopper {}

    /// The goods did not come: the money is back in the wallet.
    record PaymentRefunded(
            @Tells("real-e-mail") Contact to,
            @Tells("own-reference") Reference payment,
            @Tells("payee-name") String payee,
            @Tells("total-price") Money amount,
            Instant at)
            implements ToShopper {}
}
