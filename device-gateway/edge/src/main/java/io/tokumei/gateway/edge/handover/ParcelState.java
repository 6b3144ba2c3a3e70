// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.handover;

/// Where a parcel stands at a counter site. The order is the order of the table's columns.
public enum ParcelState {
    /// Nothing is known of it here.
    UNKNOWN,
    /// Announced by the hub, not seen yet.
    EXPECTED,
    /// On its shelf.
    STORED,
    /// On its shelf while the hub is asked about a number and secret.
    VERIFYING,
    /// The hub confirmed number and secret; a clerk may hand it over.
    VERIFIED,
    /// The hub confirmed number and secret; a clerk has to collect cash first.
    OWING,
    /// The cash is in the drawer; a clerk may hand the parcel over, or give the cash back.
    PAID,
    /// Gone, in the right hands.
    HANDED_OVER,
    /// Not taken in.
    REFUSED
}
