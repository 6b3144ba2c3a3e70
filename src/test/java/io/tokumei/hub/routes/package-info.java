// SPDX-License-Identifier: Apache-2.0

/// Routes and Kamelets, held against the rules they are written by.
@NullMarked
package io.tokumei.hub.routes;

import org.jspecify.annotations.NullMarked;
