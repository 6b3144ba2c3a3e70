// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.RemittanceWay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a store is told: as EDI over AS2, or on its desk page.
public sealed interface ToStore extends Notice {
    PartyId to();

    /// Checklist FIG-01 as the store may see it: items, pickup point, and an alias in place of the
    /// shopper's address. EDIFACT ORDERS.
    ///
    /// @param agentGln who will pay; absent where cash is paid at the pickup point
    record OrderPlaced(
            PartyId to,
            @Tells("own-reference") Reference order,
            @Tells("own-reference") Reference shipping,
            @Tells("order-items") OrderContent content,
            @Tells("pickup-point") PartyId pickupPoint,
            @Tells("pickup-point") String pickupPointGln,
            @Tells("relay-alias") String alias,
            Optional<String> agentGln,
            Instant at)
            implements ToStore {}

    /// Checklist E2-02: an agent orders in its own name; there is no shopper to write to. EDIFACT
    /// ORDERS.
    record PurchaseOrdered(
            PartyId to,
            @Tells("own-reference") Reference order,
            @Tells("own-reference") Reference shipping,
            @Tells("order-items") OrderContent content,
            @Tells("pickup-point") PartyId pickupPoint,
            @Tells("pickup-point") String pickupPointGln,
            String buyerGln,
            Instant at)
            implements ToStore {}

    /// Checklist E1-13: paid by the agent, tagged with the number. EDIFACT REMADV.
    record PaymentAdvised(
            PartyId to,
            @Tells("own-reference") Reference order,
            String sellerNumber,
            @Tells("total-price") Money amount,
            String payerGln,
            Instant at)
            implements ToStore {}

    /// Checklist E1-17. EDIFACT IFTSTA.
    record ParcelArrived(
            PartyId to,
            @Tells("own-reference") Reference shipping,
            String courierGln,
            @Tells("pickup-point") String pickupPointGln,
            Instant at)
            implements ToStore {}

    /// The parcel is lost or goes back. EDIFACT IFTSTA.
    record ParcelFailed(
            PartyId to,
            @Tells("own-reference") Reference shipping,
            String courierGln,
            boolean lost,
            Instant at)
            implements ToStore {}

    /// Checklist E1-23: handed over, and when; never to whom. EDIFACT RECADV.
    ///
    /// @param cash what was collected for the store at the hand-over (checklist E5-08)
    record ParcelCollected(
            PartyId to,
            @Tells("own-reference") Reference shipping,
            @Tells("pickup-point") String pickupPointGln,
            @Tells("receipt-event") Instant at,
            @Tells(value = "cash-events", plan = "cash-at-point") Optional<Money> cash)
            implements ToStore {}

    /// Checklist E5-08: the pickup point sent a batch of collected cash, number by number. EDIFACT
    /// REMADV.
    ///
    /// @param sent what the pickup point says it sent
    /// @param owed the sum of the lines
    record CashRemitted(
            PartyId to,
            @Tells(value = "cash-events", plan = "cash-at-point") List<CashLine> lines,
            @Tells(value = "total-price", plan = "cash-at-point") Money sent,
            @Tells(value = "total-price", plan = "cash-at-point") Money owed,
            RemittanceWay way,
            String payerGln,
            Instant at)
            implements ToStore {
        public CashRemitted {
            lines = List.copyOf(lines);
        }
    }

    /// What a batch holds of one trade.
    record CashLine(Reference order, String sellerNumber, Money amount) {}

    /// An interchange was read, or where it broke. EDIFACT CONTRL.
    record InterchangeAnswered(PartyId to, InterchangeReport report) implements ToStore {}

    /// A message was understood and refused. EDIFACT APERAK.
    record MessageRefused(PartyId to, String message, Refusal why, Instant at) implements ToStore {}

    /// Not paid in time: the order is off. EDIFACT ORDCHG.
    record OrderExpired(
            PartyId to, @Tells("own-reference") Reference order, String sellerNumber, Instant at)
            implements ToStore {}

    /// Checklist E1-31: the parcel still waits. EDIFACT IFTSTA.
    record ParcelUncollected(
            PartyId to,
            @Tells("own-reference") Reference shipping,
            String courierGln,
            @Tells("pickup-point") String pickupPointGln,
            Instant at)
            implements ToStore {}

    /// The goods did not arrive and the payment was taken back. EDIFACT REMADV with a credit note.
    record PaymentReversed(
            PartyId to,
            @Tells("own-reference") Reference order,
            String sellerNumber,
            @Tells("total-price") Money amount,
            String payerGln,
            Instant at)
            implements ToStore {}
}
