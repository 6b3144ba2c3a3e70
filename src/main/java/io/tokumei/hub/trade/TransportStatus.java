// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// What a courier reports about a parcel.
public enum TransportStatus {
    ACCEPTED,
    IN_TRANSIT,
    ARRIVED,
    LOST,
    RETURNED
}
