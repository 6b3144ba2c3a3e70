// SPDX-License-Identifier: Apache-2.0

/// The whole demo: processes, partners, and the trade they play.
@NullMarked
package io.tokumei.sandbox.world;

import org.jspecify.annotations.NullMarked;
