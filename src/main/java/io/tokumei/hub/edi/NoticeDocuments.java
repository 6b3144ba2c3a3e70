// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.RemittanceWay;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Turns notices to stores into canonical documents: plain maps, lists and texts, which a guide's
/// template turns into EDI. Times are UTC, in the format that the message will name.
final class NoticeDocuments {
    /// A canonical document and the guide that writes it.
    record Written(String guide, Map<String, Object> document) {
        Written {
            document = Map.copyOf(document);
        }
    }

    private static final DateTimeFormatter MINUTES = format("yyyyMMddHHmm");
    private static final DateTimeFormatter DAY = format("yyyyMMdd");

    private final EdiIdentity own;

    NoticeDocuments(EdiIdentity own) {
        this.own = own;
    }

    /// @param partner the store's GLN
    Written of(ToStore notice, String partner, long id, Instant createdAt) {
        return switch (notice) {
            case ToStore.OrderPlaced n -> new Written("anon-order", order(n, partner));
            case ToStore.PurchaseOrdered n -> new Written("agent-order", purchase(n, partner));
            case ToStore.PaymentAdvised n ->
                    new Written("payment-advice", payment(n, partner, id, createdAt));
            case ToStore.ParcelArrived n ->
                    new Written("ship-status", arrived(n, partner, id, createdAt));
            case ToStore.ParcelFailed n ->
                    new Written("ship-status", failed(n, partner, id, createdAt));
            case ToStore.ParcelUncollected n ->
                    new Written("ship-status", uncollected(n, partner, id, createdAt));
            case ToStore.OrderExpired n ->
                    new Written("order-change", expired(n, partner, id, createdAt));
            case ToStore.PaymentReversed n ->
                    new Written("payment-advice", reversed(n, partner, id, createdAt));
            case ToStore.ParcelCollected n ->
                    new Written("receipt-notice", collected(n, partner, id, createdAt));
            case ToStore.CashRemitted n ->
                    new Written("payment-advice", remitted(n, partner, id, createdAt));
            case ToStore.InterchangeAnswered n ->
                    new Written("contrl", SyntaxReport.of(n.report(), own.gln(), partner));
            case ToStore.MessageRefused n ->
                    new Written("aperak", refused(n, partner, id, createdAt));
        };
    }

    private Map<String, Object> order(ToStore.OrderPlaced n, String partner) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("order", n.order().value());
        document.put("shipping", n.shipping().value());
        document.put("writtenAt", MINUTES.format(n.at()));
        document.put("hub", own.gln());
        document.put("store", partner);
        document.put("pickupPoint", n.pickupPointGln());
        document.put("agent", n.agentGln().orElse(""));
        document.put("alias", alias(n.alias()));
        document.put("currency", "JPY");
        document.put("lines", n.content().lines().stream().map(this::line).toList());
        return document;
    }

    /// The buyer stands for itself: there is no address and no other payer.
    private Map<String, Object> purchase(ToStore.PurchaseOrdered n, String partner) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("order", n.order().value());
        document.put("shipping", n.shipping().value());
        document.put("writtenAt", MINUTES.format(n.at()));
        document.put("buyer", n.buyerGln());
        document.put("store", partner);
        document.put("pickupPoint", n.pickupPointGln());
        document.put("currency", "JPY");
        document.put("lines", n.content().lines().stream().map(this::line).toList());
        return document;
    }

    private Map<String, Object> line(OrderContent.Line line) {
        return Map.of(
                "code", plain(line.code()),
                "name", plain(line.name()),
                "quantity", String.valueOf(line.quantity()));
    }

    private String alias(String alias) {
        return alias.contains("@") ? alias : alias + "@" + own.relayDomain();
    }

    private static Map<String, Object> payment(
            ToStore.PaymentAdvised n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("RA", id, createdAt);
        document.put("paidOn", DAY.format(n.at()));
        document.put("payer", n.payerGln());
        document.put("store", partner);
        document.put("currency", n.amount().currency().getCurrencyCode());
        document.put("means", "");
        document.put(
                "lines", List.of(line("231", n.sellerNumber(), n.amount().decimal(), n.order())));
        document.put("amount", n.amount().decimal());
        document.put("owed", "");
        return document;
    }

    /// A batch of cash: a line for each number, the sum that was sent, and where that is another
    /// one, the sum of the lines.
    private static Map<String, Object> remitted(
            ToStore.CashRemitted n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("RA", id, createdAt);
        document.put("paidOn", DAY.format(n.at()));
        document.put("payer", n.payerGln());
        document.put("store", partner);
        document.put("currency", n.sent().currency().getCurrencyCode());
        document.put("means", means(n.way()));
        document.put(
                "lines",
                n.lines().stream()
                        .map(l -> line("231", l.sellerNumber(), l.amount().decimal(), l.order()))
                        .toList());
        document.put("amount", n.sent().decimal());
        document.put("owed", n.sent().equals(n.owed()) ? "" : n.owed().decimal());
        return document;
    }

    /// `document` is UN/EDIFACT D.96A 1001: 231 purchase order response, 381 credit note.
    private static Map<String, Object> line(
            String document, String number, String amount, Reference order) {
        return Map.of(
                "document",
                document,
                "sellerNumber",
                plain(number),
                "amount",
                amount,
                "order",
                order.value());
    }

    /// UN/EDIFACT D.96A 4461, payment means.
    private static String means(RemittanceWay way) {
        return switch (way) {
            case REGISTERED_CASH -> "10";
            case BANK_TRANSFER -> "30";
        };
    }

    private static Map<String, Object> arrived(
            ToStore.ParcelArrived n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("ST", id, createdAt);
        document.put("courier", n.courierGln());
        document.put("store", partner);
        document.put("status", "64");
        document.put("shipping", n.shipping().value());
        document.put("happenedAt", MINUTES.format(n.at()));
        document.put("pickupPoint", n.pickupPointGln());
        return document;
    }

    private static Map<String, Object> failed(
            ToStore.ParcelFailed n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("ST", id, createdAt);
        document.put("courier", n.courierGln());
        document.put("store", partner);
        document.put("status", n.lost() ? "49" : "82");
        document.put("shipping", n.shipping().value());
        document.put("happenedAt", MINUTES.format(n.at()));
        document.put("pickupPoint", "");
        return document;
    }

    /// Not collected, because the free time expires (D.96A 9011 code 55, 9013 code 64).
    private static Map<String, Object> uncollected(
            ToStore.ParcelUncollected n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("ST", id, createdAt);
        document.put("courier", n.courierGln());
        document.put("store", partner);
        document.put("status", "55");
        document.put("reason", "64");
        document.put("shipping", n.shipping().value());
        document.put("happenedAt", MINUTES.format(n.at()));
        document.put("pickupPoint", n.pickupPointGln());
        return document;
    }

    private Map<String, Object> expired(
            ToStore.OrderExpired n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("OC", id, createdAt);
        document.put("hub", own.gln());
        document.put("store", partner);
        document.put("order", n.order().value());
        document.put("sellerNumber", plain(n.sellerNumber()));
        return document;
    }

    /// A remittance advice whose document is a credit note: the amount is taken back.
    private static Map<String, Object> reversed(
            ToStore.PaymentReversed n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("RA", id, createdAt);
        document.put("paidOn", DAY.format(n.at()));
        document.put("payer", n.payerGln());
        document.put("store", partner);
        document.put("currency", n.amount().currency().getCurrencyCode());
        document.put("means", "");
        String amount = "-" + n.amount().decimal();
        document.put("lines", List.of(line("381", n.sellerNumber(), amount, n.order())));
        document.put("amount", amount);
        document.put("owed", "");
        return document;
    }

    private static Map<String, Object> collected(
            ToStore.ParcelCollected n, String partner, long id, Instant createdAt) {
        Map<String, Object> document = head("RN", id, createdAt);
        document.put("handedOverAt", MINUTES.format(n.at()));
        document.put("shipping", n.shipping().value());
        document.put("store", partner);
        document.put("pickupPoint", n.pickupPointGln());
        document.put("cash", n.cash().map(Money::decimal).orElse(""));
        document.put("currency", n.cash().map(c -> c.currency().getCurrencyCode()).orElse(""));
        return document;
    }

    private Map<String, Object> refused(
            ToStore.MessageRefused n, String partner, long id, Instant createdAt) {
        RefusalCode code = RefusalCode.of(n.why());
        Map<String, Object> document = head("AP", id, createdAt);
        document.put("refused", cut(plain(n.message()), 35));
        document.put("hub", own.gln());
        document.put("store", partner);
        document.put("code", code.code());
        document.put("text", code.text());
        return document;
    }

    private static Map<String, Object> head(String prefix, long id, Instant createdAt) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", prefix + id);
        document.put("writtenAt", MINUTES.format(createdAt));
        return document;
    }

    /// Text without control characters, which no EDIFACT character set has.
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text, int most) {
        String shown = text.isBlank() ? "UNKNOWN" : text;
        return shown.length() <= most ? shown : shown.substring(0, most);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
