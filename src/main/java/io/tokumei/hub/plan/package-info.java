// SPDX-License-Identifier: Apache-2.0
/// The five trade plans, each a value of `TradePlan`.
@NullMarked
package io.tokumei.hub.plan;

import org.jspecify.annotations.NullMarked;
