// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.List;

/// Our own side of every partnership.
///
/// @param as2Id our AS2 name
/// @param signing the key and certificate that sign messages and receipts
/// @param decryption the keys that open messages; several during a change of keys
public record As2Identity(String as2Id, Credential signing, List<Credential> decryption) {
    /// At most eight decryption keys, because each of them is tried.
    public As2Identity {
        As2Name.require(as2Id);
        decryption = List.copyOf(decryption);
        if (decryption.isEmpty() || decryption.size() > 8) {
            throw new IllegalArgumentException("one to eight decryption keys");
        }
    }

    /// An identity that signs and decrypts with one key.
    public static As2Identity of(String as2Id, Credential credential) {
        return new As2Identity(as2Id, credential, List.of(credential));
    }
}
