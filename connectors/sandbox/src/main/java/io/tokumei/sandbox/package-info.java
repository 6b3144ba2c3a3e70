// SPDX-License-Identifier: Apache-2.0

/// Simulated partners that speak to the hub over its real protocols.
@NullMarked
package io.tokumei.sandbox;

import org.jspecify.annotations.NullMarked;
