// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.edi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One message of an interchange, without its UNH and UNT.
///
/// @param reference UNH 0062
/// @param type UNH 0065, such as ORDERS
public record Message(String reference, String type, List<Segment> segments) {
    public Message {
        segments = List.copyOf(segments);
    }

    public Stream<Segment> all(String tag, String qualifier) {
        return segments.stream().filter(s -> s.is(tag, qualifier));
    }

    public Optional<Segment> first(String tag, String qualifier) {
        return all(tag, qualifier).findFirst();
    }

    /// The document number, BGM C106 1004.
    public String number() {
        return segments.stream()
                .filter(s -> s.tag().equals("BGM"))
                .map(s -> s.get(1))
                .findFirst()
                .orElse("");
    }

    /// The value of the first RFF with this qualifier, or empty.
    public String rff(String qualifier) {
        return first("RFF", qualifier).map(s -> s.get(0, 1)).orElse("");
    }

    /// The party of the first NAD with this qualifier, or empty.
    public String nad(String qualifier) {
        return first("NAD", qualifier).map(s -> s.get(1)).orElse("");
    }
}
