// SPDX-License-Identifier: Apache-2.0

/// What pickup points and the hub tell each other through the device gateway.
@NullMarked
package io.tokumei.hub.terminal;

import org.jspecify.annotations.NullMarked;
