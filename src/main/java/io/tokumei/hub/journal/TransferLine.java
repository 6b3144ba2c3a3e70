// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Posting;
import java.util.Locale;
import java.util.Optional;

/// One row of `transfer` to be written: one debit and one credit.
record TransferLine(
        Kind kind,
        String key,
        String subject,
        String content,
        long debit,
        long credit,
        long amount,
        Optional<HeldMoney> hold) {

    /// What a transfer does to its accounts.
    enum Kind {
        SINGLE,
        PENDING,
        POST,
        VOID;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Posting posting) {
            return switch (posting) {
                case Posting.Transfer _ -> SINGLE;
                case Posting.Hold _ -> PENDING;
                case Posting.Capture _ -> POST;
                case Posting.Release _ -> VOID;
            };
        }
    }

    static TransferLine opening(Posting posting, long debit, long credit, long amount) {
        return new TransferLine(
                Kind.of(posting),
                posting.key().hex(),
                posting.key().subject(),
                contentOf(posting),
                debit,
                credit,
                amount,
                Optional.empty());
    }

    static TransferLine resolving(Posting posting, HeldMoney hold, long amount) {
        return new TransferLine(
                Kind.of(posting),
                posting.key().hex(),
                posting.key().subject(),
                contentOf(posting),
                hold.debit(),
                hold.credit(),
                amount,
                Optional.of(hold));
    }

    /// A hash of all that a posting asks for.
    static String contentOf(Posting posting) {
        String asked =
                switch (posting) {
                    case Posting.Transfer p ->
                            text(p.debit()) + text(p.credit()) + p.amount().minor();
                    case Posting.Hold p -> text(p.debit()) + text(p.credit()) + p.amount().minor();
                    case Posting.Capture p -> p.hold().hex() + "\n" + p.amount();
                    case Posting.Release p -> p.hold().hex();
                };
        return Bytes.ofText(Kind.of(posting).stored() + "\n" + asked).sha256();
    }

    private static String text(Account account) {
        return String.join(
                "\n",
                account.book().value(),
                account.kind().name(),
                account.owner(),
                account.currency().getCurrencyCode(),
                "");
    }
}
