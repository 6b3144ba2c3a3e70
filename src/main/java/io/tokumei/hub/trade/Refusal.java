// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// Why something a party asked for was not done. A refusal is an answer, not a fault: it has a
/// name, and it says no more than its receiver may know.
public sealed interface Refusal {
    /// No such reference, or not this party's: the two look alike on purpose.
    record UnknownReference() implements Refusal {}

    /// Not what the price says.
    record WrongAmount(Money due) implements Refusal {}

    /// The named payee is not the trade's.
    record WrongPayee() implements Refusal {}

    /// The wallet lacks this much.
    record InsufficientBalance(Money missing) implements Refusal {}

    /// More than the shopper allowed for.
    record PriceOverLimit(Money price) implements Refusal {}

    /// Nobody pays this through an agent: it is paid in cash at the pickup point.
    record PaidInCash() implements Refusal {}

    /// The parcel may not leave before this much cash is recorded.
    record CashMissing(Money due) implements Refusal {}

    /// Paid already; nothing was booked again.
    record AlreadyPaid() implements Refusal {}

    /// Contract code or verification do not prove a contract: one answer for both.
    record ContractNotProved() implements Refusal {}

    /// Too many failed proofs of this contract.
    record ContractLocked() implements Refusal {}

    /// No deposit awaits this code.
    record UnknownDeposit() implements Refusal {}

    /// The trade is not at that point.
    record OutOfOrder() implements Refusal {}

    /// The goods may not leave yet.
    record ShipGateClosed() implements Refusal {}

    /// The store has no such item.
    record UnknownItem(String code) implements Refusal {}

    /// No such store.
    record UnknownStore() implements Refusal {}

    /// No such paying agent.
    record UnknownAgent() implements Refusal {}

    /// No such pickup point; a home address is none (checklist GEN-10).
    record UnknownPickupPoint() implements Refusal {}

    /// No such courier.
    record UnknownCourier() implements Refusal {}

    /// The sealed secret cannot be opened or is too weak.
    record UnusableSecret() implements Refusal {}

    /// The presented credential does not open the right.
    record CredentialRefused() implements Refusal {}

    /// The right to collect is locked.
    record CredentialIsLocked() implements Refusal {}

    /// Its sender may not say that.
    record WrongRole() implements Refusal {}
}
