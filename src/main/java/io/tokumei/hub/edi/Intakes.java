// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns inbound documents into intakes. Every intake takes effect when the hub received it: a
/// document's own times are checked for form, but a partner's clock moves no trade.
final class Intakes {
    /// What a document asks for, or why it cannot be asked.
    sealed interface Taken {
        record Asked(Intake intake) implements Taken {}

        /// Understood, and refused: answered with APERAK.
        record Refused(String message, Refusal why) implements Taken {}

        /// Something the directory leaves open but the exchange needs.
        record Lacking(String tag) implements Taken {}

        /// Read, and nothing to do.
        record Nothing() implements Taken {}
    }

    private Intakes() {}

    static Taken of(InboundDocument document, PartyId from, Instant at) {
        return switch (document) {
            case InboundDocument.OrderResponse d -> orderResponse(d, from, at);
            case InboundDocument.ShippingOrder d -> shippingOrder(d, from, at);
            case InboundDocument.SyntaxAnswer d -> new Taken.Asked(syntaxAnswer(d, from));
            case InboundDocument.Objection _ -> new Taken.Nothing();
        };
    }

    private static Taken orderResponse(InboundDocument.OrderResponse d, PartyId from, Instant at) {
        Optional<Reference> order = Reference.read(d.order());
        if (order.isEmpty()) {
            return new Taken.Refused(d.number(), new Refusal.UnknownReference());
        }
        if (d.answer().equals("27")) {
            return new Taken.Asked(new Intake.OrderRefusal(from, order.get(), at));
        }
        String totalText = d.total();
        if (totalText == null) {
            return new Taken.Lacking("MOA");
        }
        Money total = yen(totalText);
        String goodsText = d.goods();
        Money goods = goodsText == null ? total : yen(goodsText);
        if (total.isLessThan(goods)) {
            return new Taken.Refused(d.number(), new Refusal.WrongAmount(goods));
        }
        return new Taken.Asked(
                new Intake.OrderAcceptance(
                        from,
                        order.get(),
                        d.number(),
                        Price.of(goods, total),
                        Optional.ofNullable(d.sealedSecret()),
                        at));
    }

    private static Taken shippingOrder(InboundDocument.ShippingOrder d, PartyId from, Instant at) {
        Optional<Reference> shipping = Reference.read(d.shipping());
        if (shipping.isEmpty()) {
            return new Taken.Refused(d.number(), new Refusal.UnknownReference());
        }
        String label = d.label();
        var parcel =
                new Parcel(
                        Integer.parseInt(d.packages()),
                        grams(d.kilograms()),
                        label == null ? "" : label);
        return new Taken.Asked(
                new Intake.ShippingInstruction(
                        from, shipping.get(), d.courier(), d.pickupPoint(), parcel, at));
    }

    private static Intake syntaxAnswer(InboundDocument.SyntaxAnswer d, PartyId from) {
        boolean accepted = !d.action().equals("4") && d.refusedMessages().equals("0");
        return new Intake.InterchangeAnswer(from, d.interchange(), accepted);
    }

    /// The guides admit whole yen of at most twelve digits only.
    private static Money yen(String digits) {
        return Money.jpy(Long.parseLong(digits));
    }

    /// The guides admit at most three digits before and after the decimal mark.
    private static int grams(@Nullable String kilograms) {
        return kilograms == null
                ? 0
                : new BigDecimal(kilograms.replace(',', '.')).movePointRight(3).intValueExact();
    }
}
