// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Opens AS2 requests (RFC 4130, RFC 5402): finds the partner, takes off encryption, compression
/// and signature, computes the MIC over the received octets and writes the MDN.
///
/// It stores nothing and remembers nothing; [As2Inbound] adds the store. Bad input of any kind is a
/// value, never an exception.
///
/// Receipts are given in the HTTP answer only. A request for an asynchronous receipt
/// (`Receipt-Delivery-Option`) is refused with status 400 before it is opened, so that the sender
/// neither retries nor waits for a receipt that would not come.
public final class As2Receiver {
    private final As2Identity own;
    private final Partners partners;
    private final As2Limits limits;
    private final InstantSource clock;
    private final Opening.Layers layers;
    private final MdnWriter mdnWriter;

    /// A receiver for one identity; everything it needs from outside is given here.
    public As2Receiver(As2Identity own, Partners partners, As2Limits limits, As2Tools tools) {
        this.own = own;
        this.partners = partners;
        this.limits = limits;
        this.clock = tools.clock();
        this.layers =
                new Opening.Layers(
                        limits,
                        new Envelope(tools.providers(), own.decryption()),
                        new Expansion(limits),
                        new Signatures(tools.providers()));
        this.mdnWriter = new MdnWriter(own, new CmsWriter(tools));
    }

    As2Limits limits() {
        return limits;
    }

    /// Opens one request. The answer to a [Received.Message] acknowledges it, so it may go out only
    /// after the message is stored.
    public Opened open(As2Request request) {
        Optional<Received.NotAs2> refusal = notAs2(request);
        Optional<RequestHeaders> headers = RequestHeaders.of(request.headers());
        if (refusal.isPresent() || headers.isEmpty()) {
            Received.NotAs2 notAs2 =
                    refusal.orElseGet(
                            () -> new Received.NotAs2(400, "AS2-From, AS2-To, Message-ID needed."));
            return new Opened(notAs2, As2Answer.text(notAs2.httpStatus(), notAs2.text()));
        }
        return open(request, headers.get());
    }

    /// The answer to a message that was received before with another content.
    As2Answer conflict(As2Request request) {
        return RequestHeaders.of(request.headers())
                .map(headers -> refusal(headers, Failure.CONFLICTING_MESSAGE_ID))
                .orElseGet(() -> As2Answer.empty(400));
    }

    private Optional<Received.NotAs2> notAs2(As2Request request) {
        if (!request.method().toUpperCase(Locale.ROOT).equals("POST")) {
            return Optional.of(new Received.NotAs2(405, "AS2 messages are posted here."));
        }
        if (request.body().length() > limits.body()) {
            return Optional.of(new Received.NotAs2(413, "The message is too large."));
        }
        if (ReceiptRequest.of(request.headers()).asynchronous()) {
            return Optional.of(
                    new Received.NotAs2(400, "Asynchronous receipts are not offered here."));
        }
        return Optional.empty();
    }

    private Opened open(As2Request request, RequestHeaders headers) {
        MessageKey key = headers.key();
        Optional<As2Partner> partner = partners.find(key.from());
        try {
            if (partner.isEmpty() || !key.to().equals(own.as2Id())) {
                throw new Unacceptable(Failure.UNKNOWN_TRADING_RELATIONSHIP);
            }
            return accepted(request, headers, partner.get());
        } catch (Unacceptable refused) {
            Received failed = new Received.Failed(key, refused.failure());
            return new Opened(failed, refusal(headers, refused.failure()));
        }
    }

    private Opened accepted(As2Request request, RequestHeaders headers, As2Partner partner)
            throws Unacceptable {
        Optional<String> listed = headers.receipt().firstSupported();
        if (headers.receipt().signed()
                && listed.isEmpty()
                && !headers.receipt().micAlgorithms().isEmpty()) {
            throw new Unacceptable(Failure.UNSUPPORTED_MIC_ALGORITHMS);
        }
        MimeEntity outer = new MimeEntity(request.headers(), request.body(), request.body());
        Opening.Opened opened =
                Opening.open(outer, layers, partner, partner.certificatesAt(clock.instant()));
        String algorithm = listed.orElseGet(() -> digestOf(opened).wireName());
        Digest digest = Digest.named(algorithm).orElse(Digest.SHA_256);
        Received.Message message =
                new Received.Message(
                        headers.key(),
                        opened.body(),
                        opened.payload().writtenContentType(),
                        opened.payload().fileName(),
                        Mic.of(opened.micScope(), digest, algorithm),
                        opened.signature().map(Signatures.Verified::signer));
        return new Opened(message, receipt(headers, message.mic(), digest));
    }

    private static Digest digestOf(Opening.Opened opened) {
        return opened.signature().map(Signatures.Verified::digest).orElse(Digest.SHA_256);
    }

    private As2Answer receipt(RequestHeaders headers, Mic mic, Digest digest) {
        if (!headers.receipt().wanted()) {
            return As2Answer.empty(204);
        }
        MdnWriter.Report report = MdnWriter.Report.processed(headers, mic);
        return headers.receipt().signed()
                ? mdnWriter.signed(report, digest)
                : mdnWriter.unsigned(report);
    }

    /// Strangers get an unsigned MDN: our signature is for partners. Without a receipt asked for
    /// the transfer itself is acknowledged, as RFC 4130 section 5.3 wants even for content that is
    /// not processed; only a stranger is told by the status.
    private As2Answer refusal(RequestHeaders headers, Failure failure) {
        boolean stranger = failure == Failure.UNKNOWN_TRADING_RELATIONSHIP;
        if (!headers.receipt().wanted()) {
            return stranger ? As2Answer.text(403, failure.sentence()) : As2Answer.empty(204);
        }
        MdnWriter.Report report = MdnWriter.Report.failed(headers, failure);
        if (stranger || !headers.receipt().signed()) {
            return mdnWriter.unsigned(report);
        }
        Optional<Digest> digest = headers.receipt().firstSupported().flatMap(Digest::named);
        return mdnWriter.signed(report, digest.orElse(Digest.SHA_256));
    }
}
