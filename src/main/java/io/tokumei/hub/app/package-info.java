// SPDX-License-Identifier: Apache-2.0

/// The program itself: command line, configuration records and wiring.
@NullMarked
package io.tokumei.hub.app;

import org.jspecify.annotations.NullMarked;
