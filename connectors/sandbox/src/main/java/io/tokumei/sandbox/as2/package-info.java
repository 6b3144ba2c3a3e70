// SPDX-License-Identifier: Apache-2.0

/// A partner's AS2 side, on an implementation that is not the hub's.
@NullMarked
package io.tokumei.sandbox.as2;

import org.jspecify.annotations.NullMarked;
