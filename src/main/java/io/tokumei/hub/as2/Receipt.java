// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// Which receipt is asked of a partner; every one of them in the HTTP answer itself.
public enum Receipt {
    /// None.
    NONE,
    /// A plain MDN.
    UNSIGNED,
    /// An MDN signed by the partner: the default, and the only one that proves anything.
    SIGNED
}
