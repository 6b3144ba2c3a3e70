// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.ledger;

import io.tokumei.hub.trade.Money;

/// One line for the ledger. All postings of one business event are one group: all are booked or
/// none. The key is made from the business event, so booking it again changes nothing, for ever.
public sealed interface Posting {
    PostingKey key();

    /// Moves money at once.
    record Transfer(PostingKey key, Account debit, Account credit, Money amount)
            implements Posting {}

    /// Sets money aside until it is captured or voided.
    record Hold(PostingKey key, Account debit, Account credit, Money amount) implements Posting {}

    /// Takes what a hold set aside, all of it or a part; the rest is freed.
    record Capture(PostingKey key, PostingKey hold, Money amount) implements Posting {}

    /// Frees what a hold set aside.
    record Release(PostingKey key, PostingKey hold) implements Posting {}
}
