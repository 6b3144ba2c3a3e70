// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.link;

import java.time.Duration;

/// How the site reaches its hub.
///
/// @param host name or address of the broker, one of those in its certificate
/// @param answerWithin how long a kiosk waits for the hub's answer
/// @param resendAfter how long an event may stay unacknowledged before it is sent again; doubles
///   with every time in vain
/// @param reconnectAtMost longest pause between two attempts to connect
/// @param presence whether the retained presence and its last will are used
public record LinkSettings(
        String host,
        int port,
        Duration answerWithin,
        Duration resendAfter,
        Duration reconnectAtMost,
        boolean presence) {}
