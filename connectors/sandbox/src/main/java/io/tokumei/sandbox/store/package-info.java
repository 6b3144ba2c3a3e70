// SPDX-License-Identifier: Apache-2.0

/// A store that sells by EDI.
@NullMarked
package io.tokumei.sandbox.store;

import org.jspecify.annotations.NullMarked;
