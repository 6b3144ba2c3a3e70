// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.nio.file.Path;

/// What is wrong in a partner file, and where; the message never repeats a value.
final class PartnerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartnerFault(Path file, int line, String what) {
        super(file + ", line " + line + ": " + what);
    }
}
