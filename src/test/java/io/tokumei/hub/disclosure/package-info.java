// SPDX-License-Identifier: Apache-2.0
/// Holds what the hub tells against the one list of who may know what.
@NullMarked
package io.tokumei.hub.disclosure;

import org.jspecify.annotations.NullMarked;
