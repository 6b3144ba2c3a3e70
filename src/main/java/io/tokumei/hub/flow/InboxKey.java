// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.party.Channel;

/// What makes a received message unique: its channel, its lane there (partner, mail account, form),
/// and the sender's key in that lane. Messages of one lane are handled in the order they came.
public record InboxKey(Channel channel, String lane, String key) {
    public InboxKey {
        if (lane.length() > 100 || key.length() > 1000) {
            throw new IllegalArgumentException("inbox key too long");
        }
    }
}
