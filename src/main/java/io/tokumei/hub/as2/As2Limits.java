// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// The bounds of what the engine reads; whatever goes over one of them is refused.
///
/// @param body octets of a request body
/// @param answer octets of a partner's HTTP answer
/// @param headerBytes octets of one header block
/// @param headerFields fields in one header block
/// @param parts parts of one multipart
/// @param expanded octets after decompression
/// @param ratio expanded octets for one compressed octet, looked at above [#RATIO_FLOOR]
public record As2Limits(
        long body,
        long answer,
        int headerBytes,
        int headerFields,
        int parts,
        long expanded,
        int ratio) {
    /// Expanded octets below which the ratio does not matter: short forms compress well.
    public static final int RATIO_FLOOR = 1 << 20;

    /// 20 MB in, 1 MB answers, 16 KiB headers, 64 MiB expanded at most 100 to 1.
    public static final As2Limits DEFAULT =
            new As2Limits(20_000_000, 1_000_000, 16_384, 100, 20, 64L << 20, 100);

    /// Refuses bounds that bound nothing.
    public As2Limits {
        if (Math.min(body, Math.min(answer, expanded)) < 1
                || Math.min(headerBytes, headerFields) < 1
                || Math.min(parts, ratio) < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    /// The same limits with another bound for request bodies.
    public As2Limits withBody(long octets) {
        return new As2Limits(octets, answer, headerBytes, headerFields, parts, expanded, ratio);
    }
}
