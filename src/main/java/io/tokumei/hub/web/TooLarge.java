// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A form over the limits of [FormLimits].
final class TooLarge extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    TooLarge() {
        super(HttpStatus.CONTENT_TOO_LARGE);
    }
}
