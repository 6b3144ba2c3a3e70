// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;

/// What a party wants of a trade, with everything needed to decide it.
public sealed interface Command {
    /// When it takes effect.
    Instant at();

    /// The store accepts, names its number and price, and issues the secret.
    record AcceptOrder(
            PartyId by,
            String sellerNumber,
            Price price,
            Verifier verifier,
            PickupSecret secret,
            Instant at)
            implements Command {}

    record RejectOrder(PartyId by, Instant at) implements Command {}

    /// The shopper asks the agent to pay; the contract is proved, the wallet looked at under lock.
    record RequestPayment(PartyId payee, Money amount, WalletView wallet, Instant at)
            implements Command {}

    /// The price is known now: pay it as the shopper entrusted, from the wallet looked at under
    /// lock.
    record PayEntrusted(WalletView wallet, Instant at) implements Command {}

    record TenderShipment(PartyId by, PartyId courier, Parcel parcel, Instant at)
            implements Command {}

    record ReportTransport(PartyId by, TransportStatus status, Instant at) implements Command {}

    record StoreParcel(PartyId by, String shelf, Instant at) implements Command {}

    /// The pickup point could not take the parcel, or gave it back to the courier.
    record RefuseParcel(PartyId by, Instant at) implements Command {}

    /// Somebody presented a secret; `matches` is what the keyed comparison said.
    record PresentCredential(PartyId by, boolean matches, Instant at) implements Command {}

    /// The pickup point took cash for the parcel.
    record TakeCash(PartyId by, Money amount, Instant at) implements Command {}

    /// The pickup point gave the cash back, since the customer leaves without the parcel.
    record ReturnCash(PartyId by, Money amount, Instant at) implements Command {}

    /// The pickup point sent the cash of this trade to that store.
    record RemitCash(PartyId by, PartyId payee, Instant at) implements Command {}

    record HandOver(PartyId by, Evidence evidence, Instant at) implements Command {}

    /// Nobody acted; the clock did.
    record LetTimePass(Instant at) implements Command {}
}
