// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

/// The site's memory cannot be read or written: broken machinery, nothing was changed.
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageFailure(String message, Throwable cause) {
        super(message, cause);
    }

    StorageFailure(String message) {
        super(message);
    }
}
