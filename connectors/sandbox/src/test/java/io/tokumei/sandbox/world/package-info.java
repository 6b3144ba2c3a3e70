// SPDX-License-Identifier: Apache-2.0

/// Tests and drills of the package of the same name.
@NullMarked
package io.tokumei.sandbox.world;

import org.jspecify.annotations.NullMarked;
