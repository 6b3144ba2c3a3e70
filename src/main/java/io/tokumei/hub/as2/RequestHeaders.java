// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.List;
import java.util.Optional;

/// The AS2 headers of a request, checked against their grammar (RFC 4130 section 6).
///
/// @param key the names without quotation marks, and the Message-ID
/// @param from `AS2-From` as written, to be mirrored
/// @param to `AS2-To` as written, to be mirrored
/// @param receipt the receipt asked for
record RequestHeaders(MessageKey key, String from, String to, ReceiptRequest receipt) {
    private static final int LONGEST_MESSAGE_ID = 998;

    /// Nothing if one of the three headers is missing, doubled or unreadable.
    static Optional<RequestHeaders> of(Headers headers) {
        Optional<String> from = single(headers, "AS2-From");
        Optional<String> to = single(headers, "AS2-To");
        Optional<String> fromName = from.flatMap(As2Name::parse);
        Optional<String> toName = to.flatMap(As2Name::parse);
        Optional<String> id = single(headers, "Message-ID").filter(RequestHeaders::isMessageId);
        if (fromName.isEmpty() || toName.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        MessageKey key = new MessageKey(fromName.get(), toName.get(), id.get());
        ReceiptRequest receipt = ReceiptRequest.of(headers);
        return Optional.of(new RequestHeaders(key, from.orElseThrow(), to.orElseThrow(), receipt));
    }

    private static Optional<String> single(Headers headers, String name) {
        List<String> values = headers.all(name);
        return values.size() == 1 ? Optional.of(values.getFirst().strip()) : Optional.empty();
    }

    /// Neither brackets nor an at sign are asked for: peers leave both out.
    private static boolean isMessageId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_MESSAGE_ID
                && id.chars().allMatch(c -> c >= 32 && c < 127);
    }
}
