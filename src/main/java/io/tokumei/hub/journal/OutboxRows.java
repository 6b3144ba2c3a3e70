// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.PartyId;
import java.sql.Types;
import java.time.ZoneOffset;

/// Puts notices where they leave from: the outbox, or the desk of a partner that works at one.
final class OutboxRows {
    static final String PAYLOAD = "payload";

    /// Ends an update of one message with whether a later one of its line waits for it.
    static final String RETURNING_NEXT_WAITS =
            """
            RETURNING EXISTS (SELECT FROM outbox later
                WHERE later.subject = outbox.subject
                    AND later.destination = outbox.destination
                    AND later.state IN ('ready', 'leased', 'dead') AND later.id > outbox.id)
            """;

    /// Where all shoppers' notices go; the notice itself says to whom.
    private static final String SHOPPER = "shopper";

    private final Store store;
    private final Directory directory;

    OutboxRows(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    void send(Notice notice, String subject) {
        switch (notice) {
            case ToShopper _ -> insert(notice, subject, SHOPPER, Channel.MAIL);
            case ToStore n -> send(n, subject, n.to());
            case ToAgent n -> send(n, subject, n.to());
            case ToCourier n -> send(n, subject, n.to());
            case ToPickupPoint n -> send(n, subject, n.to());
        }
    }

    private void send(Notice notice, String subject, PartyId to) {
        Partner partner =
                directory
                        .partner(to)
                        .orElseThrow(() -> new IllegalStateException("no partner " + to));
        insert(notice, subject, to.value(), partner.channel());
    }

    private void insert(Notice notice, String subject, String destination, Channel channel) {
        long id =
                store.jdbc()
                        .sql("SELECT nextval(pg_get_serial_sequence('outbox', 'id'))")
                        .query(Long.class)
                        .single();
        boolean atDesk = channel == Channel.DESK;
        SealedKey key = SealedKey.create(store.sealer(), identity(id));
        byte[] payload = atDesk ? null : payload(notice, key);
        store.jdbc()
                .sql(
                        """
                        INSERT INTO outbox (id, subject, destination, channel, name, payload_key,
                            payload, state, next_at, created_at, settled_at)
                        VALUES (:id, :subject, :destination, :channel, :name, :key,
                            :payload, :state, :now, :now,
                            CASE WHEN :state = 'delivered' THEN :now END)
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("destination", destination)
                .param("channel", channel.name())
                .param("name", Names.NOTICES.nameOf(notice.getClass()))
                .param("key", atDesk ? null : key.wrapped(), Types.BINARY)
                .param("payload", payload, Types.BINARY)
                .param("state", atDesk ? "delivered" : "ready")
                .param("now", store.now())
                .update();
        if (atDesk) {
            layOnDesk(id, notice, destination);
        } else {
            store.bell().note(Wakes.Topic.OUTBOX);
        }
    }

    private void layOnDesk(long id, Notice notice, String partner) {
        SealedKey key = SealedKey.create(store.sealer(), deskIdentity(id));
        store.jdbc()
                .sql(
                        """
                        INSERT INTO desk (id, partner, name, payload_key, payload, at)
                        VALUES (:id, :partner, :name, :key, :payload, :now)
                        """)
                .param("id", id)
                .param("partner", partner)
                .param("name", Names.NOTICES.nameOf(notice.getClass()))
                .param("key", key.wrapped())
                .param("payload", payload(notice, key))
                .param("now", store.now())
                .update();
    }

    private static byte[] payload(Notice notice, SealedKey key) {
        String body = RecordCodec.body((Record) notice, Vault.OPEN).toString();
        return key.seal(Bytes.ofText(body), PAYLOAD);
    }

    static String identity(long id) {
        return "outbox/" + id;
    }

    static String deskIdentity(long id) {
        return "desk/" + id;
    }

    boolean acknowledged(String party, String interchange, boolean accepted) {
        return store.jdbc()
                        .sql(
                                """
                                UPDATE outbox SET acknowledged = :answer
                                WHERE destination = :party AND wire_reference = :interchange
                                """)
                        .param("answer", accepted ? "accepted" : "rejected")
                        .param("party", party)
                        .param("interchange", interchange)
                        .update()
                > 0;
    }

    int countAnswer(String addressKey) {
        return store.jdbc()
                .sql(
                        """
                        INSERT INTO answer_count (day, address_key, answers)
                        VALUES (:day, :address, 1)
                        ON CONFLICT (day, address_key) DO UPDATE
                            SET answers = answer_count.answers + 1
                        RETURNING answers
                        """)
                .param("day", store.clock().now().atZone(ZoneOffset.UTC).toLocalDate())
                .param("address", addressKey)
                .query(Integer.class)
                .single();
    }
}
