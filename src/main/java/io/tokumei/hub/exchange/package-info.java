// SPDX-License-Identifier: Apache-2.0

/// The beans that routes name: what keeps messages as they come in, takes them to their readers,
/// and hands what leaves to its transport.
@NullMarked
package io.tokumei.hub.exchange;

import org.jspecify.annotations.NullMarked;
