// SPDX-License-Identifier: Apache-2.0

/// A browser without JavaScript, cookies or pictures, for simulated people.
@NullMarked
package io.tokumei.sandbox.browser;

import org.jspecify.annotations.NullMarked;
