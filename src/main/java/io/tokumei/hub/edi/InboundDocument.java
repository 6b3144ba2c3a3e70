// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import org.jspecify.annotations.Nullable;

/// What an inbound message says, as its guide's template wrote it in JSON. Absent is null.
sealed interface InboundDocument {
    /// ORDRSP. `answer` is 29 accepted or 27 refused; amounts are in major units.
    record OrderResponse(
            String number,
            String answer,
            @Nullable String writtenAt,
            String order,
            @Nullable String transaction,
            @Nullable String sealedSecret,
            @Nullable String currency,
            @Nullable String goods,
            @Nullable String total)
            implements InboundDocument {}

    /// IFTMIN.
    record ShippingOrder(
            String number,
            @Nullable String writtenAt,
            String shipping,
            String courier,
            String pickupPoint,
            String packages,
            @Nullable String kilograms,
            @Nullable String label)
            implements InboundDocument {}

    /// CONTRL. `action` is 4 rejected, 7 acknowledged, 8 received.
    record SyntaxAnswer(String interchange, String action, String refusedMessages)
            implements InboundDocument {}

    /// APERAK: a document of ours was refused. Nothing is done about it yet but to keep it.
    record Objection(
            String number, @Nullable String writtenAt, String refused, @Nullable String code)
            implements InboundDocument {}
}
