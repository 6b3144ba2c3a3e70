// SPDX-License-Identifier: Apache-2.0

/// The process that stands at a pickup point.
@NullMarked
package io.tokumei.gateway.edge;

import org.jspecify.annotations.NullMarked;
