// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.sandbox.FreePort;
import io.tokumei.sandbox.keys.Identity;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class As2PeerTest {
    private static final int LEFT = FreePort.next();
    private static final int RIGHT = FreePort.next();

    @TempDir static Path folder;
    private static Identity left;
    private static Identity right;
    private static Identity stranger;

    @BeforeAll
    static void makeKeys() {
        left = Identity.keptIn(folder, "left");
        right = Identity.keptIn(folder, "right");
        stranger = Identity.keptIn(folder, "stranger");
    }

    @Test
    void everyTryCarriesTheSameBytesAndIsAnsweredByASignedMdn() throws Exception {
        List<Received> seen = new ArrayList<>();
        try (var a = left(left, right);
                var b = right(seen::add)) {
            assertThat(b).isNotNull();
            Prepared prepared = a.prepare("<1@left>", "UNB+UNOC:3'");

            String answer = a.send(prepared);
            a.send(prepared);

            assertThat(answer).endsWith("processed");
            assertThat(seen).hasSize(2);
            assertThat(seen.getFirst()).isEqualTo(seen.getLast());
            assertThat(seen.getFirst().payload()).isEqualTo("UNB+UNOC:3'");
            assertThat(seen.getFirst().messageId()).isEqualTo("<1@left>");
            assertThat(seen.getFirst().mic()).isEqualTo(prepared.mic());
        }
    }

    @Test
    void aStrangersSignatureIsRefusedAndNothingIsTakenIn() throws Exception {
        List<Received> seen = new ArrayList<>();
        try (var a = left(stranger, right);
                var b = right(seen::add)) {
            assertThat(b).isNotNull();
            Prepared forged = a.prepare("<2@left>", "UNB+UNOC:3'");

            assertThatThrownBy(() -> a.send(forged)).isInstanceOf(NotDelivered.class);

            assertThat(seen).isEmpty();
        }
    }

    @Test
    void nobodyListeningIsNotDelivered() throws Exception {
        try (var a = left(left, left)) {
            Prepared prepared = a.prepare("<3@left>", "UNB+UNOC:3'");

            assertThatThrownBy(() -> a.send(prepared)).isInstanceOf(NotDelivered.class);
        }
    }

    private static As2Peer left(Identity own, Identity other) {
        return new As2Peer(
                new As2Peer.Local("left", own, LEFT),
                new As2Partner("right", at(RIGHT), other.certificate()),
                m -> {});
    }

    private static As2Peer right(Consumer<Received> owner) {
        return new As2Peer(
                new As2Peer.Local("right", right, RIGHT),
                new As2Partner("left", at(LEFT), left.certificate()),
                owner);
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + "/as2");
    }
}
