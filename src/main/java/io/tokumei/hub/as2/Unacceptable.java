// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// Ends the opening of one message; it is caught where the answer is made and never leaves the
/// package.
final class Unacceptable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    Unacceptable(Failure failure) {
        super(failure.modifier(), null, false, false);
        this.failure = failure;
    }

    static Unacceptable malformed() {
        return new Unacceptable(Failure.UNEXPECTED_PROCESSING_ERROR);
    }

    Failure failure() {
        return failure;
    }
}
