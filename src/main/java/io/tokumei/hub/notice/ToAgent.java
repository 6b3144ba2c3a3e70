// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import java.time.Instant;

/// What whoever keeps a shopper's wallet is told of the money, payment agent or purchase agent:
/// never the goods (checklist E1-11).
public sealed interface ToAgent extends Notice {
    PartyId to();

    /// Owed to a payee since the shopper paid: transfer it (checklist E1-13).
    record PayoutDue(
            PartyId to,
            @Tells("own-reference") Reference payment,
            @Tells("payee-name") PartyId payee,
            @Tells("total-price") Money amount,
            Instant at)
            implements ToAgent {}

    /// A parcel is about to go back and its shopper does not react: by the number alone, so that an
    /// agent who knows the holder of the contract may write or call (checklist E1-33).
    record ShopperSought(PartyId to, @Tells("own-reference") Reference payment, Instant until)
            implements ToAgent {}

    /// The goods did not arrive: what was owed to the payee is owed no more.
    record PaymentReversed(
            PartyId to,
            @Tells("own-reference") Reference payment,
            @Tells("payee-name") PartyId payee,
            @Tells("total-price") Money amount,
            Instant at)
            implements ToAgent {}
}
