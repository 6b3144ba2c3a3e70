// SPDX-License-Identifier: Apache-2.0

/// Couriers' documents: JSON over message queues.
@NullMarked
package io.tokumei.hub.feed;

import org.jspecify.annotations.NullMarked;
