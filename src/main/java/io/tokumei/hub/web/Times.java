// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/// Shows times to people: date, minute and zone.
@Component("times")
final class Times {
    private final DateTimeFormatter format;

    Times(WebSettings settings) {
        format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z").withZone(settings.zone());
    }

    /// One moment, in the zone of the pages.
    public String show(Instant at) {
        return format.format(at);
    }
}
