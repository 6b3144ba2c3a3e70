// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Views;
import io.tokumei.hub.trade.PartyId;
import java.util.List;

/// Which events of each site's journal have taken effect: everything up to a mark, and what came
/// ahead of a gap.
final class SiteMarks {
    private SiteMarks() {}

    /// One journal of one site; a site that lost its journal begins another.
    record Line(String site, String session) {}

    /// Notes one event; answers the mark, which moves over every gap that is filled.
    static long note(Store store, Line line, long sequence) {
        long before = locked(store, line);
        if (sequence > before) {
            store.jdbc()
                    .sql(
                            """
                            INSERT INTO site_event (site, session, seq)
                            VALUES (:site, :session, :seq) ON CONFLICT DO NOTHING
                            """)
                    .param("site", line.site())
                    .param("session", line.session())
                    .param("seq", sequence)
                    .update();
        }
        return moved(store, line, before);
    }

    private static long locked(Store store, Line line) {
        store.jdbc()
                .sql(
                        """
                        INSERT INTO site_mark (site, session, through)
                        VALUES (:site, :session, 0) ON CONFLICT DO NOTHING
                        """)
                .param("site", line.site())
                .param("session", line.session())
                .update();
        return store.jdbc()
                .sql(
                        """
                        SELECT through FROM site_mark
                        WHERE site = :site AND session = :session FOR UPDATE
                        """)
                .param("site", line.site())
                .param("session", line.session())
                .query(Long.class)
                .single();
    }

    /// The mark moves to the first event above it that has no successor yet, if its own successor
    /// is there; what it passed need not be kept one by one.
    private static long moved(Store store, Line line, long before) {
        long through =
                store.jdbc()
                        .sql(
                                """
                                SELECT coalesce(min(seq), :before) FROM site_event e
                                WHERE site = :site AND session = :session
                                  AND EXISTS (SELECT FROM site_event WHERE site = :site
                                      AND session = :session AND seq = :before + 1)
                                  AND NOT EXISTS (SELECT FROM site_event n WHERE n.site = e.site
                                      AND n.session = e.session AND n.seq = e.seq + 1)
                                """)
                        .param("site", line.site())
                        .param("session", line.session())
                        .param("before", before)
                        .query(Long.class)
                        .single();
        if (through > before) {
            store.jdbc()
                    .sql(
                            """
                            WITH passed AS (DELETE FROM site_event
                                WHERE site = :site AND session = :session AND seq <= :through)
                            UPDATE site_mark SET through = :through
                            WHERE site = :site AND session = :session
                            """)
                    .param("site", line.site())
                    .param("session", line.session())
                    .param("through", through)
                    .update();
        }
        return through;
    }

    /// Journals of which events came ahead of a gap.
    static List<Views.GapLine> gaps(Store store) {
        return store.jdbc()
                .sql(
                        """
                        SELECT site, session, through + 1 AS first, min(seq) - 1 AS last,
                            count(*) AS ahead
                        FROM site_mark JOIN site_event USING (site, session)
                        WHERE seq > through GROUP BY site, session, through
                        ORDER BY site, session
                        """)
                .query((row, _) ->
                        new Views.GapLine(
                                new PartyId(row.getString("site")),
                                row.getString("session"),
                                row.getLong("first"),
                                row.getLong("last"),
                                row.getInt("ahead")))
                .list();
    }
}
