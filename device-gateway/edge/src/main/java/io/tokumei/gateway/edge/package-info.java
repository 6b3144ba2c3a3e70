// SPDX-License-Identifier: Apache-2.0
/// The process at a pickup point: reads its configuration, wires the parts, starts and stops them.
@NullMarked
package io.tokumei.gateway.edge;

import org.jspecify.annotations.NullMarked;
