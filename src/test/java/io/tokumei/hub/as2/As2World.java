// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two parties with their keys, and everything a test of the engine starts from: the hub receives,
/// the store sends.
final class As2World {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final SecureRandom RANDOM = new SecureRandom();
    static final As2Tools TOOLS = new As2Tools(Providers.best(RANDOM), CLOCK);
    static final Certificates CERTIFICATES = new Certificates(RANDOM);

    static final String HUB = "tokumei-hub";
    static final String STORE = "hon-ya";
    static final Credential HUB_KEY = key(HUB);
    static final Credential STORE_KEY = key(STORE);
    static final Credential STRANGER_KEY = key("stranger");

    static final Content ORDER =
            Content.of(
                    "UNB+UNOC:3+4912345222226:14+4912345000018:14+261122:1200+1'\r\nUNZ+0+1'\r\n",
                    US_ASCII);
    static final Content JAPANESE = Content.of("書籍 1冊\nお届け先は窓口\r本文\r\n\r\n--x", UTF_8);

    private As2World() {}

    static Credential key(String name) {
        return key(
                name, Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));
    }

    static Credential key(String name, Instant from, Instant until) {
        return CERTIFICATES.selfSigned(new Certificates.Wish(name, 2048, from, until));
    }

    static As2Identity hub() {
        return As2Identity.of(HUB, HUB_KEY);
    }

    static As2Identity store() {
        return As2Identity.of(STORE, STORE_KEY);
    }

    static As2Partner partner(String as2Id, Credential... keys) {
        List<PinnedCertificate> pinned =
                List.of(keys).stream().map(k -> PinnedCertificate.of(k.certificate())).toList();
        return new As2Partner(
                as2Id,
                URI.create("http://127.0.0.1:1/as2"),
                pinned,
                MinimumSecurity.SIGNED_AND_ENCRYPTED,
                Packaging.DEFAULT);
    }

    static As2Partner at(As2Partner partner, URI url) {
        return new As2Partner(
                partner.as2Id(),
                url,
                partner.certificates(),
                partner.minimumSecurity(),
                partner.packaging());
    }

    static As2Partner packed(As2Partner partner, Packaging packaging) {
        return new As2Partner(
                partner.as2Id(),
                partner.url(),
                partner.certificates(),
                partner.minimumSecurity(),
                packaging);
    }

    static As2Partner needing(As2Partner partner, MinimumSecurity security) {
        return new As2Partner(
                partner.as2Id(),
                partner.url(),
                partner.certificates(),
                security,
                partner.packaging());
    }

    static Partners directory(As2Partner... partners) {
        Map<String, As2Partner> byId = new HashMap<>();
        List.of(partners).forEach(partner -> byId.put(partner.as2Id(), partner));
        return as2Id -> Optional.ofNullable(byId.get(as2Id));
    }

    /// The hub's receiver with the given partners in its directory.
    static As2Receiver receiver(As2Partner... partners) {
        return new As2Receiver(hub(), directory(partners), As2Limits.DEFAULT, TOOLS);
    }

    /// The store's sending side, made of our own engine.
    static As2Outbound storeOutbound() {
        return outbound(store());
    }

    static As2Outbound outbound(As2Identity own) {
        return new As2Outbound(own, TOOLS, As2Limits.DEFAULT, HttpPost.standard(As2Limits.DEFAULT));
    }

    static OutgoingMessage order(String messageId) {
        return new OutgoingMessage(
                messageId, ORDER, "application/EDIFACT", Optional.of("order.edi"));
    }

    /// A message of the store as it arrives at the hub.
    static As2Request arriving(Packaging packaging) {
        Prepared prepared =
                storeOutbound()
                        .prepare(order("<1@hon-ya>"), packed(partner(HUB, HUB_KEY), packaging));
        return request(prepared);
    }

    static As2Request request(Prepared prepared) {
        return new As2Request("POST", prepared.headers(), prepared.body());
    }

    static Headers replaced(Headers headers, String name, String value) {
        return without(headers, name).with(name, value);
    }

    static Headers without(Headers headers, String name) {
        return new Headers(
                headers.fields().stream().filter(f -> !f.name().equalsIgnoreCase(name)).toList());
    }

    static As2Request withHeader(As2Request request, String name, String value) {
        return new As2Request(
                request.method(), replaced(request.headers(), name, value), request.body());
    }

    /// The MDN in an answer, verified with the hub's certificate where it is signed.
    static Mdn mdn(As2Answer answer) {
        try {
            return new MdnReader(As2Limits.DEFAULT, new Signatures(TOOLS.providers()))
                    .read(answer, List.of(PinnedCertificate.of(HUB_KEY.certificate())));
        } catch (Unacceptable e) {
            throw new AssertionError("no MDN: " + answer.body().text(US_ASCII), e);
        }
    }
}
