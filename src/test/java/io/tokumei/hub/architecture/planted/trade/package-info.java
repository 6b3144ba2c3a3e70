// SPDX-License-Identifier: Apache-2.0

/// Stands for `trade` and breaks the rules about it on purpose.
@NullMarked
package io.tokumei.hub.architecture.planted.trade;

import org.jspecify.annotations.NullMarked;
