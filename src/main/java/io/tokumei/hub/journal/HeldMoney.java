// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

/// A hold as it was booked.
///
/// @param transfer the row of the hold
/// @param amount in minor units of `currency` (ISO 4217)
record HeldMoney(long transfer, long debit, long credit, long amount, String currency) {}
