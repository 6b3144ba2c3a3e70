// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Settlement;
import java.util.Locale;

/// Ends inbox rows inside the transaction of their effect.
final class Settlements {
    private final Store store;

    Settlements(Store store) {
        this.store = store;
    }

    boolean take(InboxId id) {
        return store.jdbc()
                .sql("SELECT state = 'waiting' FROM inbox WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void settle(InboxId id, Settlement how) {
        byte[] answer =
                store.jdbc()
                        .sql("SELECT channel, lane, key, reply_key FROM inbox WHERE id = :id")
                        .param("id", id.value())
                        .query((row, _) ->
                                InboxRow.replyKey(store.sealer(), row)
                                        .seal(how.answer(), InboxRow.ANSWER))
                        .single();
        boolean nextWaits =
                store.jdbc()
                        .sql(
                                """
                                UPDATE inbox SET state = :state, reason = :reason, answer = :answer,
                                    attempts = attempts + 1, settled_at = :now
                                WHERE id = :id AND state = 'waiting'
                                RETURNING EXISTS (SELECT FROM inbox later
                                    WHERE later.channel = inbox.channel
                                        AND later.lane = inbox.lane
                                        AND later.state = 'waiting' AND later.id > inbox.id)
                                """)
                        .param("id", id.value())
                        .param("state", how.kind().name().toLowerCase(Locale.ROOT))
                        .param("reason", Store.limited(how.reason()))
                        .param("answer", answer)
                        .param("now", store.now())
                        .query(Boolean.class)
                        .optional()
                        .orElseThrow(() ->
                                new IllegalStateException("settled before: inbox " + id.value()));
        if (nextWaits) {
            store.bell().note(Wakes.Topic.INBOX);
        }
    }
}
