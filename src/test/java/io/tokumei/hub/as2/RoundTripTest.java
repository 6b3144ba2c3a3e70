// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our sender and our receiver over loopback HTTP, in every packaging.
class RoundTripTest {

    static List<Packaging> packagings() {
        List<Packaging> all = new ArrayList<>();
        for (Optional<Digest> digest :
                List.of(Optional.<Digest>empty(), Optional.of(Digest.SHA_256))) {
            for (Encryption encryption : List.of(Encryption.NONE, Encryption.AES_128_CBC)) {
                for (Compression compression : Compression.values()) {
                    for (Receipt receipt : Receipt.values()) {
                        all.add(new Packaging(digest, encryption, compression, receipt));
                    }
                }
            }
        }
        all.add(strong(Digest.SHA_384, Encryption.AES_192_CBC));
        all.add(strong(Digest.SHA_512, Encryption.AES_256_CBC));
        return all;
    }

    private static Packaging strong(Digest digest, Encryption encryption) {
        return new Packaging(
                Optional.of(digest), encryption, Compression.BEFORE_SIGNING, Receipt.SIGNED);
    }

    @ParameterizedTest
    @MethodSource("packagings")
    void everyPackagingArrivesAndIsSettled(Packaging packaging)
            throws IOException, InterruptedException {
        MemoryStore stored = new MemoryStore();
        As2Partner store =
                As2World.needing(
                        As2World.partner(As2World.STORE, As2World.STORE_KEY), MinimumSecurity.NONE);
        As2Inbound inbound = new As2Inbound(As2World.receiver(store), stored);
        try (LoopbackServer server = new LoopbackServer(inbound::handle)) {
            As2Partner hub =
                    As2World.packed(
                            As2World.at(
                                    As2World.partner(As2World.HUB, As2World.HUB_KEY), server.url()),
                            packaging);
            As2Outbound outbound = As2World.storeOutbound();
            Prepared prepared = outbound.prepare(As2World.order("<1@hon-ya>"), hub);
            Sent sent = outbound.send(prepared, hub);

            assertThat(sent).isInstanceOf(Sent.Settled.class);
            Received.Message message = stored.messages().getFirst();
            assertThat(message.payload()).isEqualTo(As2World.ORDER);
            assertThat(message.contentType()).isEqualTo("application/EDIFACT");
            assertThat(message.fileName()).contains("order.edi");
            assertThat(message.mic()).isEqualTo(prepared.mic());
            assertThat(message.signer().isPresent()).isEqualTo(packaging.signature().isPresent());
        }
    }

    @Test
    void octetsThatAreNotTextSurvive() {
        As2Outbound outbound = As2World.storeOutbound();
        As2Partner hub = As2World.partner(As2World.HUB, As2World.HUB_KEY);
        Prepared prepared =
                outbound.prepare(
                        new OutgoingMessage(
                                "<2@hon-ya>", As2World.JAPANESE, "text/plain", Optional.empty()),
                        hub);
        As2Receiver receiver =
                As2World.receiver(As2World.partner(As2World.STORE, As2World.STORE_KEY));

        Received received = receiver.open(As2World.request(prepared)).received();

        assertThat(received).isInstanceOf(Received.Message.class);
        assertThat(((Received.Message) received).payload()).isEqualTo(As2World.JAPANESE);
    }
}
