// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.handover;

/// What can happen to a parcel.
public enum Step {
    /// The hub says it is on its way.
    ANNOUNCE,
    /// A clerk scanned its label in.
    STORE,
    /// A clerk did not take it in.
    REFUSE,
    /// Somebody typed its number and a secret.
    ASK,
    /// The hub said yes.
    MATCH,
    /// The hub said no, or nothing.
    NO_MATCH,
    /// The time for the hand-over passed, or the process was started again.
    LAPSE,
    /// A clerk gave it to the person at the counter.
    HAND_OVER
}
