// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.link;

import io.tokumei.gateway.protocol.Body.AuthAnswer;
import io.tokumei.gateway.protocol.Body.Verdict;
import io.tokumei.gateway.protocol.Envelope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Questions that wait for the hub's answer with the same `tx`. Only the `tx` is held here.
final class Questions {
    private static final int MAX_OPEN = 64;

    private final Map<String, CompletableFuture<Verdict>> open = new ConcurrentHashMap<>();

    /// Opens a question; empty when too many are open.
    Optional<CompletableFuture<Verdict>> open(String tx) {
        if (open.size() >= MAX_OPEN) {
            return Optional.empty();
        }
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        open.put(tx, answer);
        return Optional.of(answer);
    }

    /// An answer arrived; one nobody waits for is dropped.
    void answered(Envelope envelope, AuthAnswer answer) {
        CompletableFuture<Verdict> waiting = envelope.tx().map(open::get).orElse(null);
        if (waiting != null) {
            waiting.complete(answer.result());
        }
    }

    void close(String tx) {
        open.remove(tx);
    }
}
