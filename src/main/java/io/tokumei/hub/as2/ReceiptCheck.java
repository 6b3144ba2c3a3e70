// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Optional;

/// Compares a receipt with the message it should be for: signature, Original-Message-ID,
/// disposition, MIC value and algorithm.
///
/// A negative receipt is believed even when unsigned, because partners that do not know us cannot
/// sign for us; it settles nothing. A positive one must be signed if a signed one was asked for.
record ReceiptCheck(Prepared prepared, ReceiptRequest asked) {

    /// Gives the receipt or says that it cannot be believed.
    @FunctionalInterface
    interface Reading {
        Mdn read() throws Unacceptable;
    }

    Sent judge(Reading reading) {
        Mdn mdn;
        try {
            mdn = reading.read();
        } catch (Unacceptable e) {
            return new Sent.Refused(unreadable(e.failure()), Optional.empty());
        }
        return objection(mdn)
                .<Sent>map(reason -> new Sent.Refused(reason, Optional.of(mdn)))
                .orElseGet(() -> new Sent.Settled(Optional.of(mdn)));
    }

    private static String unreadable(Failure failure) {
        return failure == Failure.AUTHENTICATION_FAILED
                ? "The receipt is not signed by a certificate pinned for the partner."
                : "The answer is not a receipt.";
    }

    private Optional<String> objection(Mdn mdn) {
        if (!bare(mdn.originalMessageId()).equals(bare(prepared.messageId()))) {
            return Optional.of("The receipt is for another message.");
        }
        if (mdn.disposition().kind() == Disposition.Kind.FAILED) {
            return Optional.of(
                    "The partner did not process the message: "
                            + mdn.disposition().modifier()
                            + ".");
        }
        if (asked.signed() && mdn.signer().isEmpty()) {
            return Optional.of("The receipt is not signed.");
        }
        if (asked.signed() && mdn.mic().filter(prepared.mic()::matches).isEmpty()) {
            return Optional.of("The partner's MIC is not that of the message.");
        }
        return Optional.empty();
    }

    private static String bare(String messageId) {
        String id = messageId.strip();
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }
}
