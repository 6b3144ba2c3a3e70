// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.contract;

import io.tokumei.hub.contract.Contract.State;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Verifier;
import java.time.Duration;
import java.time.Instant;

/// Decides whether a verification proves a contract, and what each wrong one costs: the fifth in a
/// row locks the contract for an hour (checklist E1-12).
public sealed interface Proof {
    /// Wrong tries that lock.
    int LOCKING_TRY = 5;

    /// How long a lock lasts.
    Duration LOCKED_FOR = Duration.ofHours(1);

    /// The contract as it stands after the try.
    Contract contract();

    /// Proved.
    record Proved(Contract contract) implements Proof {}

    /// Not proved, and why.
    record NotProved(Contract contract, Refusal why) implements Proof {}

    /// Decides one try; `matches` is what the keyed comparison said.
    static Proof of(Contract contract, boolean matches, Instant now) {
        return switch (contract.state()) {
            case State.AwaitingDeposit _ ->
                    new NotProved(contract, new Refusal.ContractNotProved());
            case State.Locked locked when now.isBefore(locked.until()) ->
                    new NotProved(contract, new Refusal.ContractLocked());
            case State.Locked locked ->
                    tried(contract, new State.Active(locked.verification(), 0), matches, now);
            case State.Active active -> tried(contract, active, matches, now);
        };
    }

    private static Proof tried(
            Contract contract, State.Active before, boolean matches, Instant now) {
        Verifier verification = before.verification();
        if (matches) {
            return new Proved(contract.with(new State.Active(verification, 0)));
        }
        int wrong = before.wrongTries() + 1;
        return wrong < LOCKING_TRY
                ? new NotProved(
                        contract.with(new State.Active(verification, wrong)),
                        new Refusal.ContractNotProved())
                : new NotProved(
                        contract.with(new State.Locked(verification, now.plus(LOCKED_FOR))),
                        new Refusal.ContractLocked());
    }
}
