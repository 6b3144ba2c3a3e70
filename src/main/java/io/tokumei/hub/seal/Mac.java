// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 (RFC 2104) over a list of texts, each preceded by its length, so that no two lists
/// give the same input.
final class Mac {
    private Mac() {}

    static byte[] hmac(DataKey key, String... parts) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.content(), "HmacSHA256"));
            for (String part : parts) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
                mac.update(text);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
