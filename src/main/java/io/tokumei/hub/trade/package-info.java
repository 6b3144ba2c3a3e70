// SPDX-License-Identifier: Apache-2.0
/// The trade: one record with five facets, the commands that may change it, the events that did,
/// and the pure functions between them.
@NullMarked
package io.tokumei.hub.trade;

import org.jspecify.annotations.NullMarked;
