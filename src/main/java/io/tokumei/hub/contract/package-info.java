// SPDX-License-Identifier: Apache-2.0
/// A shopper's contract with an agent: how it is opened, what proves it, and what its wallet may
/// do.
@NullMarked
package io.tokumei.hub.contract;

import org.jspecify.annotations.NullMarked;
