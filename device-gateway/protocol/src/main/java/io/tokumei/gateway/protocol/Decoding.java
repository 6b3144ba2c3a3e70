// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

/// What came of reading bytes from the wire: never an exception.
public sealed interface Decoding {

    /// The bytes are exactly one envelope in its one allowed form.
    record Decoded(Envelope envelope) implements Decoding {}

    /// The bytes are something else.
    ///
    /// @param reason what is wrong
    /// @param field name of the field by the contract, empty where no field was reached; never
    ///   anything the sender chose
    /// @param position offset of the offending byte from 0
    record Malformed(Reason reason, String field, int position) implements Decoding {}

    /// Why bytes were not accepted.
    enum Reason {
        /// More than [EnvelopeCodec#MAX_BYTES] bytes, or a text or map above its own limit.
        TOO_LARGE,
        /// Maps nested deeper than the contract has them.
        TOO_DEEP,
        /// The bytes end inside an item.
        TRUNCATED,
        /// Bytes follow the envelope.
        TRAILING,
        /// Long form of a number, indefinite length, keys out of order or twice (RFC 8949 §4.2.1).
        NOT_DETERMINISTIC,
        /// A kind of CBOR item the contract does not use.
        UNSUPPORTED_ITEM,
        /// Text that is not UTF-8.
        BAD_TEXT,
        /// A required field is not there.
        MISSING_FIELD,
        /// A field the contract does not have: new fields come with a new version.
        UNKNOWN_FIELD,
        /// A field holds another kind of item than it should.
        WRONG_KIND,
        /// A field's value breaks its rule.
        BAD_VALUE,
        /// A version other than [Envelope#VERSION].
        UNSUPPORTED_VERSION,
        /// A type name the contract does not have.
        UNKNOWN_TYPE
    }
}
