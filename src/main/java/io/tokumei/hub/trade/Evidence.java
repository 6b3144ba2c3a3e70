// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// What stands behind a hand-over: a clerk's word, or a door seen open.
public enum Evidence {
    CLERK,
    DOOR_OPENED
}
