// SPDX-License-Identifier: Apache-2.0
/// The hub's keys, and everything that is done with them: keyed verifiers, sealing of what rests,
/// and opening of what was sealed to the hub.
@NullMarked
package io.tokumei.hub.seal;

import org.jspecify.annotations.NullMarked;
