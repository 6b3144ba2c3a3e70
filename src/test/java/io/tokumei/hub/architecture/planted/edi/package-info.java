// SPDX-License-Identifier: Apache-2.0

/// Stands for `edi` and breaks the rules about it on purpose.
@NullMarked
package io.tokumei.hub.architecture.planted.edi;

import org.jspecify.annotations.NullMarked;
