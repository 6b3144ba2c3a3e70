// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// Why a message was not processed: the error modifiers of RFC 4130 section 7.4.3, RFC 5402 and of
/// the revision of RFC 4130, each with the one sentence that goes to the sender.
///
/// The sentence never tells more than the modifier, so that nobody learns from it how far a forged
/// or mutilated message came.
public enum Failure {
    /// The signature is missing a trusted signer, does not fit the content, or is not unique.
    AUTHENTICATION_FAILED(
            "authentication-failed", "The signature could not be verified for this partner."),
    /// The content could not be decrypted to a well formed message.
    DECRYPTION_FAILED("decryption-failed", "The message could not be decrypted."),
    /// The content could not be expanded, or expands beyond the limits.
    DECOMPRESSION_FAILED("decompression-failed", "The message could not be decompressed."),
    /// The message lacks the signature or the encryption agreed with this partner.
    INSUFFICIENT_MESSAGE_SECURITY(
            "insufficient-message-security",
            "The message lacks the signature or the encryption that was agreed."),
    /// None of the MIC algorithms the sender listed is offered here.
    UNSUPPORTED_MIC_ALGORITHMS(
            "unsupported-mic-algorithms",
            "None of the listed MIC algorithms is supported; use sha-256, sha-384 or sha-512."),
    /// The message is not put together as RFC 4130 says.
    UNEXPECTED_PROCESSING_ERROR(
            "unexpected-processing-error", "The message could not be processed."),
    /// The Message-ID was used before, for another content.
    CONFLICTING_MESSAGE_ID(
            "unexpected-processing-error",
            "Another message was received before under this Message-ID; this one was not"
                    + " processed."),
    /// The AS2 names are not those of a partnership known here.
    UNKNOWN_TRADING_RELATIONSHIP(
            "unknown-trading-relationship",
            "There is no trading relationship between these AS2 names.");

    private final String modifier;
    private final String sentence;

    Failure(String modifier, String sentence) {
        this.modifier = modifier;
        this.sentence = sentence;
    }

    /// The modifier as it stands in the Disposition field.
    public String modifier() {
        return modifier;
    }

    /// The sentence for the human readable part of the MDN.
    public String sentence() {
        return sentence;
    }
}
