// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.util.Map;

/// One CBOR data item of the part of RFC 8949 that the contract uses.
sealed interface Item {
    /// Offset of its first byte.
    int position();

    /// An unsigned number up to 2^63 - 1.
    record Whole(long value, int position) implements Item {}

    /// A text.
    record Text(String value, int position) implements Item {}

    /// A map with text keys.
    record Dict(Map<String, Item> entries, int position) implements Item {}
}
