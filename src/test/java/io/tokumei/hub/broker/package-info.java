// SPDX-License-Identifier: Apache-2.0

/// The broker as its clients see it.
@NullMarked
package io.tokumei.hub.broker;

import org.jspecify.annotations.NullMarked;
