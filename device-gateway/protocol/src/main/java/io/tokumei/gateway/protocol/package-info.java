// SPDX-License-Identifier: Apache-2.0

/// What the hub and a pickup point say to each other, and how it is written as bytes.
@NullMarked
package io.tokumei.gateway.protocol;

import org.jspecify.annotations.NullMarked;
