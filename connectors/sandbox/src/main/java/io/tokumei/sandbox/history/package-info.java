// SPDX-License-Identifier: Apache-2.0

/// What each simulated party saw, written down by itself and never changed.
@NullMarked
package io.tokumei.sandbox.history;

import org.jspecify.annotations.NullMarked;
