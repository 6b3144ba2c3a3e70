// SPDX-License-Identifier: Apache-2.0

/// Rules about the code itself: walls between packages, sizes, dependencies, the build.
@NullMarked
package io.tokumei.hub.architecture;

import org.jspecify.annotations.NullMarked;
