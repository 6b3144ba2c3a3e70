// SPDX-License-Identifier: Apache-2.0

/// Which test proves which row of the mission checklist.
@NullMarked
package io.tokumei.hub.mission;

import org.jspecify.annotations.NullMarked;
