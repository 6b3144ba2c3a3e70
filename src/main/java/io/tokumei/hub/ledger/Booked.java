// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.ledger;

/// What became of a group of postings.
public enum Booked {
    /// Booked now.
    NEW,
    /// Booked before under the same keys with the same content; nothing changed.
    ALREADY,
    /// A bounded account would fall below zero; nothing was booked.
    SHORT,
    /// The same key was booked before with other content, or a hold is gone: an alarm, nothing
    /// booked.
    CONFLICT
}
