// SPDX-License-Identifier: Apache-2.0
/// Tests of keys and cryptography.
@NullMarked
package io.tokumei.hub.seal;

import org.jspecify.annotations.NullMarked;
