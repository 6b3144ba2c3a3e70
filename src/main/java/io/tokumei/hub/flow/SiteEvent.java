// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.PartyId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One event of a site's journal, which the site keeps until the hub is done with it and with every
/// earlier one.
///
/// @param session the journal's name; a site that lost its journal begins another
/// @param sequence its number there, from 1
public record SiteEvent(PartyId site, String session, long sequence) {
    private static final Pattern KEY = Pattern.compile("(.+)/([1-9][0-9]{0,17})");

    /// What names an event in the inbox, in the lane of its site.
    public static String key(String session, long sequence) {
        return session + "/" + sequence;
    }

    /// Reads the name of a received message; empty when it is no such event, or when the message
    /// could not be decoded far enough to tell.
    public static Optional<SiteEvent> of(InboxKey key) {
        Matcher name = KEY.matcher(key.key());
        boolean event =
                key.channel() == Channel.MQTT && PartyId.isWellFormed(key.lane()) && name.matches();
        return event
                ? Optional.of(
                        new SiteEvent(
                                new PartyId(key.lane()),
                                name.group(1),
                                Long.parseLong(name.group(2))))
                : Optional.empty();
    }

    /// Notes that nothing more will come of it, and tells the site what it may forget: no more than
    /// what has no gap before it, since an acknowledgement is cumulative.
    public void close(Work work) {
        long through = work.siteEvent(site, session, sequence);
        if (through > 0) {
            work.send(new ToPickupPoint.EventsAcknowledged(site, session, through), "site:" + site);
        }
    }
}
