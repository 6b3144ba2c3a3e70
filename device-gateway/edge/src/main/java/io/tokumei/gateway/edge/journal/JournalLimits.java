// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

/// How much the site remembers.
///
/// @param unacknowledged events kept for the hub; when full, counters stop rather than lose one
/// @param acknowledged events kept after the hub has them, for the feed
/// @param parcels parcels known at once, finished ones included
/// @param commands command ids remembered against duplicates
public record JournalLimits(int unacknowledged, int acknowledged, int parcels, int commands) {}
