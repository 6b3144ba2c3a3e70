// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

/// What was sealed does not open: it was changed, moved to another place, or sealed under another
/// key. Its message never holds content.
public final class SealBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealBrokenException(String message, Throwable cause) {
        super(message, cause);
    }

    SealBrokenException(String message) {
        super(message);
    }
}
