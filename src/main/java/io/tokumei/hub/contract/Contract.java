// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.contract;

import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Verifier;
import java.time.Instant;

/// A shopper's contract with an agent. On the anonymous routes the agent knows nothing but how to
/// answer (checklist K1-8).
///
/// @param account the free number under which the account was opened (K1-2)
/// @param deposit the code that marks a payment into it (K1-3)
public record Contract(
        ContractId id,
        PartyId agent,
        Contact holder,
        Reference account,
        Reference deposit,
        State state) {

    /// How far a contract has come.
    public sealed interface State {
        /// Opened, waiting for money (K1-2). A chosen verification waits with it, keyed.
        record AwaitingDeposit(java.util.Optional<Verifier> chosen, Instant at) implements State {}

        /// Usable (K1-5).
        record Active(Verifier verification, int wrongTries) implements State {}

        /// Locked after too many wrong verifications, until this moment.
        record Locked(Verifier verification, Instant until) implements State {}
    }

    public Contract with(State next) {
        return new Contract(id, agent, holder, account, deposit, next);
    }
}
