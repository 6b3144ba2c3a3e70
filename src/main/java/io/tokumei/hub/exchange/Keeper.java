// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.broker.Addresses;
import io.tokumei.hub.feed.CourierReader;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.Inbox.Receipt;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.terminal.PickupReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what came in, raw, before its transport acknowledges it: every method returns when the
/// bytes are committed, and throws when they could not be.
public final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final String NOBODY = "nobody";

    private final Inbox inbox;

    public Keeper(Inbox inbox) {
        this.inbox = inbox;
    }

    /// A mail, under the mailbox's own name for it.
    public void mail(String account, String key, Bytes raw) {
        keep(new InboxKey(Channel.MAIL, account, key), raw);
    }

    /// A courier's document, under the courier's own id of the event where it has one.
    public void courier(String origin, Bytes raw) {
        String courier = Addresses.courierOf(origin);
        String key = CourierReader.eventId(raw).orElseGet(() -> "sha256:" + raw.sha256());
        keep(new InboxKey(Channel.JMS, courier.isEmpty() ? NOBODY : courier, key), raw);
    }

    /// A pickup point's message, under its place in the site's journal or its own id.
    public void pickup(String origin, Bytes raw) {
        String site = Addresses.siteOf(origin);
        PickupReader.Name name = PickupReader.name(site.isEmpty() ? NOBODY : site, raw);
        keep(new InboxKey(Channel.MQTT, name.lane(), name.key()), raw);
    }

    private void keep(InboxKey key, Bytes raw) {
        if (inbox.receive(key, raw, Bytes.none()) instanceof Receipt.Conflicting conflict) {
            LOG.error(
                    "A message from {} {} repeats the key of message {} with other content",
                    key.channel(),
                    key.lane(),
                    conflict.id().value());
        }
    }
}
