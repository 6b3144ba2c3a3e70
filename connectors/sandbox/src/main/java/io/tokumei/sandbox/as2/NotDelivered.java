// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

/// No MDN came that says the message arrived unharmed; it has to be sent again.
public final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1;

    NotDelivered(String why, Throwable cause) {
        super(why, cause);
    }

    NotDelivered(String why) {
        super(why);
    }
}
