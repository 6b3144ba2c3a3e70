// SPDX-License-Identifier: Apache-2.0

/// The people at a pickup point: the clerk, and who comes to collect.
@NullMarked
package io.tokumei.sandbox.pickup;

import org.jspecify.annotations.NullMarked;
