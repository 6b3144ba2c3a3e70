// SPDX-License-Identifier: Apache-2.0

/// A package that must not exist.
@NullMarked
package io.tokumei.hub.architecture.planted.util;

import org.jspecify.annotations.NullMarked;
