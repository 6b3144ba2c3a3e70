// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.Contract.State;
import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.contract.Proof;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Verifier;
import java.time.Instant;
import java.util.Optional;

/// Finds the contract a code names and proves it, keeping count of the wrong tries (checklist
/// E1-12). Codes are only ever looked up keyed.
final class Proofs {
    private final Secrets secrets;

    Proofs(Secrets secrets) {
        this.secrets = secrets;
    }

    /// A contract that was proved, or why none was.
    record Result(Optional<Contract> contract, Refusal otherwise) {}

    Result prove(Step step, ContractCode code, Verification verification, Instant now) {
        Optional<Contract> contract = step.work().contractByCode(codeKey(code));
        if (contract.isEmpty()) {
            return new Result(Optional.empty(), new Refusal.ContractNotProved());
        }
        Proof proof = Proof.of(contract.get(), proves(contract.get(), verification), now);
        step.work().save(proof.contract(), Optional.empty());
        return switch (proof) {
            case Proof.NotProved notProved -> new Result(Optional.empty(), notProved.why());
            case Proof.Proved proved ->
                    new Result(Optional.of(proved.contract()), new Refusal.ContractNotProved());
        };
    }

    private boolean proves(Contract contract, Verification verification) {
        Optional<Verifier> verifier =
                switch (contract.state()) {
                    case State.AwaitingDeposit _ -> Optional.empty();
                    case State.Active active -> Optional.of(active.verification());
                    case State.Locked locked -> Optional.of(locked.verification());
                };
        return verifier.filter(
                        v -> secrets.matches(subject(contract.id()), verification.value(), v))
                .isPresent();
    }

    /// The keyed form of a verification, as a contract keeps it.
    Verifier verifier(ContractId id, Verification verification) {
        return secrets.verifier(subject(id), verification.value());
    }

    /// Under what a contract is found by its code.
    String codeKey(ContractCode code) {
        return secrets.lookupKey("contract-code", code.value());
    }

    private static String subject(ContractId id) {
        return "contract:" + id;
    }
}
