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
    /// The hub said yes, and nothing is to be paid here.
    MATCH,
    /// The hub said yes, and cash is to be collected.
    MATCH_OWING,
    /// The hub said no, or nothing.
    NO_MATCH,
    /// The time for the hand-over passed, or the process was started again.
    LAPSE,
    /// A clerk took the cash that is due.
    TAKE_CASH,
    /// A clerk gave the cash back.
    GIVE_BACK,
    /// A clerk gave it to the person at the counter.
    HAND_OVER
}
