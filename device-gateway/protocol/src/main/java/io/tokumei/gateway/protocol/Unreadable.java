// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import io.tokumei.gateway.protocol.Decoding.Malformed;
import io.tokumei.gateway.protocol.Decoding.Reason;

/// Leaves the nested reading of one message at its first fault; never leaves this package.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String field;
    private final int position;

    Unreadable(Reason reason, String field, int position) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.field = field;
        this.position = position;
    }

    Malformed asMalformed() {
        return new Malformed(reason, field, position);
    }
}
