// SPDX-License-Identifier: Apache-2.0

/// The embedded message broker: who may come in, by which protocol, and how far.
@NullMarked
package io.tokumei.hub.broker;

import org.jspecify.annotations.NullMarked;
