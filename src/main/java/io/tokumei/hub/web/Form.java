// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.party.Channel;
import java.util.Locale;
import java.util.Optional;

/// The forms that change something, and the lane of the inbox in which each is kept.
enum Form {
    ORDER(Channel.WEB),
    PURCHASE(Channel.WEB),
    PAYMENT(Channel.WEB),
    ACCEPTANCE(Channel.DESK),
    REFUSAL(Channel.DESK),
    SHIPMENT(Channel.DESK),
    DEPOSIT(Channel.DESK),
    PAYOUT(Channel.DESK),
    REMITTANCE(Channel.DESK),
    REPORT(Channel.DESK);

    private final Channel channel;

    Form(Channel channel) {
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    /// The lane of this form as filled in by a party; `public` where nobody logs in.
    String lane(String party) {
        return name().toLowerCase(Locale.ROOT) + ":" + party;
    }

    /// Which form a lane keeps.
    static Optional<Form> ofLane(String lane) {
        for (Form form : values()) {
            if (lane.startsWith(form.lane(""))) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
