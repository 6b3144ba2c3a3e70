// SPDX-License-Identifier: Apache-2.0

/// Messages on their way, through the real engines.
@NullMarked
package io.tokumei.hub.exchange;

import org.jspecify.annotations.NullMarked;
