// SPDX-License-Identifier: Apache-2.0

/// Couriers' documents, good and broken.
@NullMarked
package io.tokumei.hub.feed;

import org.jspecify.annotations.NullMarked;
