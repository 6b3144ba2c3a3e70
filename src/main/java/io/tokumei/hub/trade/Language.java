// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// The language a shopper is answered in.
public enum Language {
    JA,
    EN
}
