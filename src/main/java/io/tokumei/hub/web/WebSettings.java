// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import java.time.ZoneId;
import java.util.List;

/// What the pages need to know.
///
/// @param zone the time zone in which pages show times
/// @param logins who may use the desks
public record WebSettings(ZoneId zone, List<DeskLogin> logins) {
    public WebSettings {
        logins = List.copyOf(logins);
    }
}
