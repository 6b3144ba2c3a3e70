// SPDX-License-Identifier: Apache-2.0

/// A courier that works by a message queue.
@NullMarked
package io.tokumei.sandbox.courier;

import org.jspecify.annotations.NullMarked;
