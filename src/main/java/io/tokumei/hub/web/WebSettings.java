// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import java.time.ZoneId;
import java.util.List;

/// What the pages need to know.
///
/// @param zone the time zone in which pages show times
/// @param logins who may use the desks
/// @param orderAddress where orders go by mail; empty when there is none to show
/// @param agentAddress where mail to the payment agent goes; empty when there is none to show
public record WebSettings(
        ZoneId zone, List<DeskLogin> logins, String orderAddress, String agentAddress) {
    public WebSettings {
        logins = List.copyOf(logins);
    }
}
