// SPDX-License-Identifier: Apache-2.0

/// What pickup points say, good and broken.
@NullMarked
package io.tokumei.hub.terminal;

import org.jspecify.annotations.NullMarked;
