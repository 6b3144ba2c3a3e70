// SPDX-License-Identifier: Apache-2.0

/// Keys, certificates and passwords the demo makes for itself at its first start.
@NullMarked
package io.tokumei.sandbox.keys;

import org.jspecify.annotations.NullMarked;
