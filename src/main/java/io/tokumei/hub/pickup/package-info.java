// SPDX-License-Identifier: Apache-2.0
/// The right to collect: the secret a shopper knows, its keyed verifier, and the limits on
/// guessing.
@NullMarked
package io.tokumei.hub.pickup;

import org.jspecify.annotations.NullMarked;
