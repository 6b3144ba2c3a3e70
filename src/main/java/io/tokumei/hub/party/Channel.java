// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.party;

/// How the hub and a party exchange messages.
public enum Channel {
    MAIL,
    WEB,
    AS2,
    JMS,
    MQTT,
    DESK,
    /// Nobody: time passed.
    CLOCK
}
