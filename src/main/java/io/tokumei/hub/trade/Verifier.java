// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// The keyed form of a secret that the hub may keep: `algorithm.keyId.value`, where the value is
/// base64url. Useless without the pepper, which lives outside the database.
public record Verifier(String text) {
    @Override
    public String toString() {
        return "Verifier[***]";
    }
}
