// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.journal.Wakes.Topic;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells every process of the hub that something was committed, right after the commit and in a
/// statement of its own: a `NOTIFY` inside the transaction would make all commits wait for one
/// another (measured: a quarter of the throughput with seven threads). What a crash in between
/// leaves untold is found by the sweep of [Wakes].
final class Bell {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    /// How often one thread rings for others before it goes back to its own work.
    private static final int ROUNDS = 8;

    private final JdbcClient jdbc;
    private final ThreadLocal<Set<Topic>> noted =
            ThreadLocal.withInitial(() -> EnumSet.noneOf(Topic.class));
    private final Map<Topic, AtomicInteger> asked = new EnumMap<>(Topic.class);

    Bell(JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (Topic topic : Topic.values()) {
            asked.put(topic, new AtomicInteger());
        }
    }

    /// Remembers a topic until the transaction of this thread ends.
    void note(Topic topic) {
        noted.get().add(topic);
    }

    /// Forgets what was noted: the transaction was rolled back.
    void forget() {
        noted.remove();
    }

    /// Rings for what was noted: the transaction was committed.
    void ringNoted() {
        Set<Topic> topics = noted.get();
        noted.remove();
        topics.forEach(this::ring);
    }

    /// While one thread rings, others only ask it to ring once more.
    private void ring(Topic topic) {
        AtomicInteger open = java.util.Objects.requireNonNull(asked.get(topic));
        if (open.getAndIncrement() > 0) {
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            int seen = open.get();
            tell(topic);
            if (open.compareAndSet(seen, 0)) {
                return;
            }
        }
        open.set(0);
        tell(topic);
    }

    private void tell(Topic topic) {
        try {
            jdbc.sql("SELECT pg_notify(:channel, '')::text")
                    .param("channel", topic.channel())
                    .query(String.class)
                    .optional();
        } catch (DataAccessException e) {
            // What was to be told is committed all the same.
            LOG.warn("could not tell that {} has news; the sweep will", topic.channel(), e);
        }
    }
}
