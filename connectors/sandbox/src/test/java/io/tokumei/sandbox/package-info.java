// SPDX-License-Identifier: Apache-2.0

/// What the sandbox's tests share.
@NullMarked
package io.tokumei.sandbox;

import org.jspecify.annotations.NullMarked;
