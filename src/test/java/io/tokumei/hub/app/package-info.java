// SPDX-License-Identifier: Apache-2.0

/// The program as its operator meets it: settings, partner files, keys, commands, starts.
@NullMarked
package io.tokumei.hub.app;

import org.jspecify.annotations.NullMarked;
