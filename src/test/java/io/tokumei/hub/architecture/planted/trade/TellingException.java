// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.trade;

final class TellingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TellingException(SerializableSecret secret) {
        super("wrong secret " + secret.value());
    }
}
