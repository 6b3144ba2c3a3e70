// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

/// A 256-bit key that seals one thing, or one class of things: it rests only wrapped, and what it
/// sealed is gone once the wrapped form is destroyed.
public final class DataKey {
    static final int SIZE = 32;

    private final byte[] content;

    DataKey(byte[] content) {
        if (content.length != SIZE) {
            throw new IllegalArgumentException("a data key has " + SIZE + " bytes");
        }
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "DataKey[***]";
    }
}
