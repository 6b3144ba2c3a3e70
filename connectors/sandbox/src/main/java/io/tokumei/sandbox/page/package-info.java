// SPDX-License-Identifier: Apache-2.0

/// The demo's own pages.
@NullMarked
package io.tokumei.sandbox.page;

import org.jspecify.annotations.NullMarked;
