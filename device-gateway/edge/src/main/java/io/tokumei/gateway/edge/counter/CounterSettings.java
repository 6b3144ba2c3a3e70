// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import java.time.Duration;

/// Limits at a counter.
///
/// @param verifiedFor how long after a match the parcel may be handed over
/// @param triesPerMinute how many secrets the kiosk takes in a minute, over all numbers
public record CounterSettings(Duration verifiedFor, int triesPerMinute) {}
