// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.time.InstantSource;
import java.util.Optional;

/// Packs messages for partners and posts them.
///
/// [#prepare] and [#send] are two steps, so that the caller stores the packed octets and their MIC
/// in between: every try then carries the same Message-ID and the same octets, and a receipt can be
/// checked even after a restart.
public final class As2Outbound {
    /// RFC 6017 section 2: 1.2 is spoken by those who know EDIINT features.
    static final String AS2_VERSION = "1.2";

    private final Packer packer;
    private final HttpPost post;
    private final MdnReader mdnReader;
    private final InstantSource clock;

    /// An outbound side for one identity.
    ///
    /// @param post the way to partners, shared by all messages
    public As2Outbound(As2Identity own, As2Tools tools, As2Limits limits, HttpPost post) {
        this.packer = new Packer(own, new CmsWriter(tools));
        this.post = post;
        this.mdnReader = new MdnReader(limits, new Signatures(tools.providers()));
        this.clock = tools.clock();
    }

    /// Signs, compresses and encrypts a message as agreed with the partner.
    ///
    /// @throws IllegalStateException if it is to be encrypted and no pinned certificate of the
    ///   partner holds now
    public Prepared prepare(OutgoingMessage message, As2Partner partner) {
        return packer.pack(message, partner);
    }

    /// Posts a packed message to the partner and judges the answer. Blocks until the answer is
    /// there or the time is over.
    public Sent send(Prepared prepared, As2Partner partner) throws InterruptedException {
        return switch (post.post(partner.url(), prepared)) {
            case HttpPost.Outcome.Broken broken -> new Sent.Retry(broken.reason());
            case HttpPost.Outcome.Answered answered -> judged(prepared, partner, answered.answer());
        };
    }

    private Sent judged(Prepared prepared, As2Partner partner, As2Answer answer) {
        int status = answer.status();
        if (status >= 500 || status == 408 || status == 429) {
            return new Sent.Retry("The partner answered with status " + status + ".");
        }
        if (status < 200 || status > 299) {
            return new Sent.Refused(
                    "The partner answered with status " + status + ".", Optional.empty());
        }
        ReceiptRequest asked = ReceiptRequest.of(prepared.headers());
        if (!asked.wanted()) {
            return new Sent.Settled(Optional.empty());
        }
        if (answer.body().length() == 0) {
            return new Sent.Retry("The partner's answer holds no receipt.");
        }
        return new ReceiptCheck(prepared, asked)
                .judge(() -> mdnReader.read(answer, partner.certificatesAt(clock.instant())));
    }
}
