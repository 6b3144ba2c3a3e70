// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// How the shopper talks to the hub. By mail the secret travels in the mail; on the web it is shown
/// on the private page only.
public enum Medium {
    MAIL,
    WEB
}
