// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.contract.Contract.State;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Verifier;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Verifier VERIFIER = new Verifier("1.a.b");

    private static Contract in(State state) {
        return new Contract(
                new ContractId(new UUID(1, 1)),
                new PartyId("mado"),
                Contact.erased(),
                Reference.ofBits(1),
                Reference.ofBits(2),
                state);
    }

    @Test
    void rightVerificationProvesAndForgetsWrongTries() {
        Proof proof = Proof.of(in(new State.Active(VERIFIER, 4)), true, NOON);
        assertThat(proof).isInstanceOf(Proof.Proved.class);
        assertThat(proof.contract().state()).isEqualTo(new State.Active(VERIFIER, 0));
    }

    @Test
    void fifthWrongVerificationLocksForAnHour() {
        Contract contract = in(new State.Active(VERIFIER, 0));
        for (int i = 0; i < Proof.LOCKING_TRY; i++) {
            contract = Proof.of(contract, false, NOON).contract();
        }
        assertThat(contract.state())
                .isEqualTo(new State.Locked(VERIFIER, NOON.plus(Proof.LOCKED_FOR)));
        assertThat(Proof.of(contract, true, NOON.plusSeconds(3599)))
                .isEqualTo(new Proof.NotProved(contract, new Refusal.ContractLocked()));
        assertThat(Proof.of(contract, true, NOON.plusSeconds(3600)))
                .isInstanceOf(Proof.Proved.class);
    }

    @Test
    void contractWithoutDepositProvesNothing() {
        Contract waiting = in(new State.AwaitingDeposit(Optional.of(VERIFIER), NOON));
        assertThat(Proof.of(waiting, true, NOON))
                .isEqualTo(new Proof.NotProved(waiting, new Refusal.ContractNotProved()));
    }
}
