// SPDX-License-Identifier: Apache-2.0
/// What a counter does: take in, refuse, verify, hand over, and obey the hub.
@NullMarked
package io.tokumei.gateway.edge.counter;

import org.jspecify.annotations.NullMarked;
