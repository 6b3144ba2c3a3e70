// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.link;

import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.protocol.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the journal's events strictly by their numbers, each after the broker has the one before.
///
/// The broker's receipt frees nothing: after every connection, and when the hub stays silent, all
/// events above its last acknowledgement are sent again, with the same bytes.
final class EventSender implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);
    private static final int BATCH = 64;
    private static final int WINDOW = 1_024;
    private static final Duration FOR_ROOM = Duration.ofMillis(100);
    private static final long RECEIPT_SECONDS = 10;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(2);

    private final Journal journal;
    private final LinkState state;
    private final Line line;
    private final Duration resendAfter;

    EventSender(Journal journal, LinkState state, Line line, Duration resendAfter) {
        this.journal = journal;
        this.state = state;
        this.line = line;
        this.resendAfter = resendAfter;
    }

    /// Runs until its thread is interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                serve(state.awaitReady());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(long connection) throws InterruptedException {
        long acknowledged = acknowledged();
        long sent = acknowledged;
        Duration patience = resendAfter;
        Instant progress = journal.stamp().now();
        while (state.isReady(connection)) {
            sent = sendAfter(sent, connection);
            pause(sent, connection);
            Instant now = journal.stamp().now();
            long answered = acknowledged();
            if (answered > acknowledged || answered == sent) {
                acknowledged = answered;
                progress = now;
                patience = resendAfter;
            } else if (Duration.between(progress, now).abs().compareTo(patience) >= 0) {
                LOG.info("events {} to {} unanswered: sending again", acknowledged + 1, sent);
                sent = acknowledged;
                progress = now;
                patience = shorter(patience.multipliedBy(2), LONGEST_SILENCE);
            }
        }
    }

    /// Sends what lies above `sent` until nothing is left or something fails; returns the last one
    /// the broker has.
    private long sendAfter(long sent, long connection) throws InterruptedException {
        long last = sent;
        while (state.isReady(connection) && !isWindowFull(last)) {
            long from = last;
            List<Envelope> next = journal.read(tables -> tables.events().after(from, BATCH));
            if (next.isEmpty()) {
                return last;
            }
            for (Envelope event : next) {
                if (!send(event, connection)) {
                    return acknowledged();
                }
                last = event.seq().orElseThrow();
            }
        }
        return last;
    }

    /// Waits for something to send, or for room to send it.
    private void pause(long sent, long connection) throws InterruptedException {
        if (isWindowFull(sent)) {
            state.awaitEnd(connection, FOR_ROOM);
        } else {
            journal.awaitAfter(sent, resendAfter.dividedBy(4));
        }
    }

    /// A hub that is away for days must not find days of events in its broker, many times over.
    private boolean isWindowFull(long sent) {
        return sent - acknowledged() >= WINDOW;
    }

    private boolean send(Envelope event, long connection) throws InterruptedException {
        try {
            line.send(line.topics().events(), event).get(RECEIPT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("event {} not taken by the broker: {}", event.seq(), e.toString());
            state.awaitEnd(connection, AFTER_REFUSAL);
            return false;
        }
    }

    private long acknowledged() {
        return journal.read(tables -> tables.events().acknowledged());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
