// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.contract;

import java.util.UUID;

/// The hub's own name of a contract; it also names the contract's wallet.
public record ContractId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
