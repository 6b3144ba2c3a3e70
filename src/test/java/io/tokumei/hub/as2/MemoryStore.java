// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A store that keeps what a database would, for the length of a test.
final class MemoryStore implements MessageStore {
    private final Map<MessageKey, Arrival> arrivals = new HashMap<>();
    private final List<Received.Failed> refused = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Stored store(Arrival arrival) {
        Arrival earlier = arrivals.putIfAbsent(arrival.message().key(), arrival);
        if (earlier == null) {
            return new Stored.Fresh();
        }
        return earlier.sha256().equals(arrival.sha256())
                ? new Stored.Duplicate(earlier.answer())
                : new Stored.Conflict();
    }

    @Override
    public void refused(As2Request request, Received.Failed failed) {
        refused.add(failed);
    }

    synchronized List<Received.Message> messages() {
        return arrivals.values().stream().map(Arrival::message).toList();
    }

    List<Received.Failed> refusals() {
        return List.copyOf(refused);
    }
}
