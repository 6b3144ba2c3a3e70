// SPDX-License-Identifier: Apache-2.0
/// Whole trades through the real protocols, with the packaged hub and pickup point as processes and
/// the sandbox as everybody else.
@NullMarked
package io.tokumei.hub.scenario;

import org.jspecify.annotations.NullMarked;
