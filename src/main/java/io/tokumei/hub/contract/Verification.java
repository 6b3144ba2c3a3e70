// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.contract;

import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Sensitive;
import java.util.Optional;

/// What proves that a request comes from the contract's holder (checklist K1-5, K1-6): issued by
/// the agent or chosen by the holder, kept only as a keyed verifier.
@Sensitive("contract")
public record Verification(String value) {
    /// Issues the verification that encodes the low 50 bits of `bits`.
    public static Verification ofBits(long bits) {
        return new Verification(PickupSecret.ofBits(bits).value());
    }

    /// Reads what a person wrote, 8 to 64 characters after normalising.
    public static Optional<Verification> read(String text) {
        return PickupSecret.read(text).map(s -> new Verification(s.value()));
    }

    /// Stands for a verification whose key is gone.
    public static Verification erased() {
        return new Verification("ERASED-SECRET");
    }

    public String grouped() {
        return value.replaceAll("(.{5})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "***";
    }
}
