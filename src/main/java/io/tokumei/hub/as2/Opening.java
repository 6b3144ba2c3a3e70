// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.List;
import java.util.Optional;

/// The opening of one message, layer by layer: encryption outermost, compression around or within
/// the signature, each at most once (RFC 4130 section 4.2, RFC 5402 section 3).
///
/// Inside an encrypted message nothing malformed is told apart: it all ends as `decryption-failed`,
/// and the padding's verdict comes last (see [Envelope]).
final class Opening {
    private final As2Limits limits;
    private final Envelope envelope;
    private final Expansion expansion;
    private final Signatures signatures;
    private final As2Partner partner;
    private final List<PinnedCertificate> trusted;

    private boolean encrypted;
    private boolean wellPadded = true;
    private boolean compressed;
    private Optional<Signatures.Verified> signature = Optional.empty();
    private Optional<Content> micScope = Optional.empty();

    private Opening(Layers layers, As2Partner partner, List<PinnedCertificate> trusted) {
        this.limits = layers.limits();
        this.envelope = layers.envelope();
        this.expansion = layers.expansion();
        this.signatures = layers.signatures();
        this.partner = partner;
        this.trusted = trusted;
    }

    /// The tools that open the layers; they hold no state.
    record Layers(
            As2Limits limits, Envelope envelope, Expansion expansion, Signatures signatures) {}

    /// The opened message.
    ///
    /// @param payload the innermost entity
    /// @param body its octets without transfer encoding
    /// @param micScope what the MIC is computed over
    /// @param signature who signed, if it was signed
    record Opened(
            MimeEntity payload,
            Content body,
            Content micScope,
            Optional<Signatures.Verified> signature) {}

    static Opened open(
            MimeEntity outer, Layers layers, As2Partner partner, List<PinnedCertificate> trusted)
            throws Unacceptable {
        Opening opening = new Opening(layers, partner, trusted);
        try {
            return opening.open(outer);
        } catch (Unacceptable refused) {
            throw opening.uniform(refused);
        }
    }

    private Opened open(MimeEntity outer) throws Unacceptable {
        MimeEntity entity = outer;
        while (true) {
            switch (Layer.of(entity)) {
                case ENCRYPTED -> entity = decrypted(entity);
                case COMPRESSED -> entity = expanded(entity);
                case SIGNED -> entity = verified(entity);
                case PAYLOAD -> {
                    return payload(entity);
                }
            }
        }
    }

    private MimeEntity decrypted(MimeEntity entity) throws Unacceptable {
        refuseIf(encrypted || compressed || signature.isPresent());
        encrypted = true;
        Envelope.Opened opened = envelope.open(TransferEncoding.decodeCms(entity));
        wellPadded = opened.wellPadded();
        return MimeEntity.parse(opened.content(), limits);
    }

    private MimeEntity expanded(MimeEntity entity) throws Unacceptable {
        requireEncryption();
        refuseIf(compressed);
        compressed = true;
        Content expanded = expansion.expand(TransferEncoding.decodeCms(entity));
        return MimeEntity.parse(expanded, limits);
    }

    private MimeEntity verified(MimeEntity entity) throws Unacceptable {
        requireEncryption();
        refuseIf(signature.isPresent());
        SignedEntity signed = SignedEntity.of(entity, limits);
        signature = Optional.of(signatures.verify(signed.content(), signed.cms(), trusted));
        micScope = Optional.of(signed.content());
        return MimeEntity.parse(signed.content(), limits);
    }

    private Opened payload(MimeEntity entity) throws Unacceptable {
        requireEncryption();
        if (partner.minimumSecurity().signed() && signature.isEmpty()) {
            throw new Unacceptable(Failure.INSUFFICIENT_MESSAGE_SECURITY);
        }
        if (!wellPadded) {
            throw new Unacceptable(Failure.DECRYPTION_FAILED);
        }
        Content body = entity.decodedBody();
        return new Opened(entity, body, micScope.orElseGet(() -> unsignedScope(entity)), signature);
    }

    /// Without a signature the MIC covers the headers too, unless they are those of HTTP (RFC 4130
    /// section 7.3.1).
    private Content unsignedScope(MimeEntity entity) {
        return encrypted || compressed ? entity.raw() : entity.body();
    }

    private void requireEncryption() throws Unacceptable {
        if (partner.minimumSecurity().encrypted() && !encrypted) {
            throw new Unacceptable(Failure.INSUFFICIENT_MESSAGE_SECURITY);
        }
    }

    private static void refuseIf(boolean outOfOrder) throws Unacceptable {
        if (outOfOrder) {
            throw Unacceptable.malformed();
        }
    }

    private Unacceptable uniform(Unacceptable refused) {
        boolean inUnprovenEnvelope = encrypted && signature.isEmpty();
        return switch (refused.failure()) {
            case UNEXPECTED_PROCESSING_ERROR, DECOMPRESSION_FAILED ->
                    inUnprovenEnvelope ? new Unacceptable(Failure.DECRYPTION_FAILED) : refused;
            case AUTHENTICATION_FAILED,
                    DECRYPTION_FAILED,
                    INSUFFICIENT_MESSAGE_SECURITY,
                    UNSUPPORTED_MIC_ALGORITHMS,
                    CONFLICTING_MESSAGE_ID,
                    UNKNOWN_TRADING_RELATIONSHIP ->
                    refused;
        };
    }
}
