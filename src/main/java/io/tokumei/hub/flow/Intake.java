// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.trade.Evidence;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.RemittanceWay;
import io.tokumei.hub.trade.TradeId;
import io.tokumei.hub.trade.TransportStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a party asks of the hub, in the party's own words: its references, not the hub's ids.
/// Readers make intakes; the flow finds the trade, adds what must be looked up, and decides.
public sealed interface Intake {

    /// How to answer a shopper.
    record Asker(MailAddress address, Language language, Medium medium) {}

    /// Checklist E1-01, E1-02. The draft keeps what was written, to be returned if refused.
    record Order(Asker asker, OrderDraft draft) implements Intake {}

    /// Checklist E1-10. `payment` is kept as written when it is no reference; `asker` is absent
    /// when a page shows the answer.
    record PaymentRequest(
            Optional<Asker> asker,
            String payment,
            ContractCode code,
            Verification verification,
            String payee,
            Money amount)
            implements Intake {}

    /// Checklist E2-01, FIG-04: buy this for me, from the wallet of this contract. Nothing is paid
    /// unasked above the limit.
    record Purchase(
            Asker asker,
            OrderDraft draft,
            ContractCode code,
            Verification verification,
            Optional<Money> limit)
            implements Intake {}

    /// Checklist K1-1, K1-6.
    record AccountRequest(Asker asker, String agent, Optional<Verification> chosen)
            implements Intake {}

    /// A mail whose sender cannot be told from a forger.
    record UnprovedMail(Asker asker) implements Intake {}

    /// Checklist E1-05. `sealedSecret` is sealed to the hub; absent when the store leaves the
    /// choice to the hub.
    record OrderAcceptance(
            PartyId from,
            Reference order,
            String sellerNumber,
            Price price,
            Optional<String> sealedSecret,
            Instant at)
            implements Intake {}

    record OrderRefusal(PartyId from, Reference order, Instant at) implements Intake {}

    /// Checklist E1-15. `courier` and `pickupPoint` are GLNs or ids.
    record ShippingInstruction(
            PartyId from,
            Reference shipping,
            String courier,
            String pickupPoint,
            Parcel parcel,
            Instant at)
            implements Intake {}

    /// A receiver's answer to an interchange of ours.
    record InterchangeAnswer(PartyId from, String interchange, boolean accepted)
            implements Intake {}

    /// Checklist K1-4: money seen under a deposit code.
    record Deposit(PartyId agent, Reference deposit, Money amount, Instant at) implements Intake {}

    /// The agent transferred what it owed a payee for one payment (checklist E1-13).
    record Payout(PartyId agent, Reference payment, Instant at) implements Intake {}

    /// Checklist E1-16, E1-17.
    record TransportReport(PartyId courier, Reference shipping, TransportStatus status, Instant at)
            implements Intake {}

    /// The label was scanned in.
    record ParcelStored(PartyId site, Reference shipping, String shelf, Instant at)
            implements Intake {}

    /// Checklist E1-21. `shipping` is what was typed, a reference or not; `request` is the site's
    /// name for the question.
    record CredentialPresented(
            PartyId site,
            String request,
            String shipping,
            Optional<PickupSecret> secret,
            Instant at)
            implements Intake {}

    /// Checklist E1-22, E1-23.
    record ParcelHandedOver(PartyId site, Reference shipping, Evidence evidence, Instant at)
            implements Intake {}

    /// Checklist E5-07: cash was taken for a parcel whose right to be collected is proved.
    record CashTaken(PartyId site, Reference shipping, Money amount, Instant at)
            implements Intake {}

    /// The cash was given back before the hand-over.
    record CashReturned(PartyId site, Reference shipping, Money amount, Instant at)
            implements Intake {}

    /// Checklist E5-08: a clerk sent a batch of collected cash to a store; `total` is what was
    /// sent, whatever the lines come to.
    record CashRemittance(
            PartyId site,
            PartyId store,
            List<Reference> shippings,
            Money total,
            RemittanceWay way,
            Instant at)
            implements Intake {
        /// Most numbers of one batch.
        public static final int MAX_LINES = 50;

        public CashRemittance {
            shippings = List.copyOf(shippings);
        }
    }

    /// The site could not take the parcel.
    record ParcelRefusedAtSite(PartyId site, Reference shipping, String reason, Instant at)
            implements Intake {}

    /// A trade fell due by time alone.
    record TimePassed(TradeId trade) implements Intake {}

    /// This event of a site's journal was read to its end; it comes behind what the event says.
    record SiteEventsRead(PartyId site, String session, long sequence) implements Intake {}
}
