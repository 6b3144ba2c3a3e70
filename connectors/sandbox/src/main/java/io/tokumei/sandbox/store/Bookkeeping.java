// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import io.tokumei.sandbox.edi.Interchange;
import io.tokumei.sandbox.edi.Message;
import io.tokumei.sandbox.edi.Segment;
import io.tokumei.sandbox.history.AppendLog;
import io.tokumei.sandbox.keys.Sealing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// What the store makes of its post: an order becomes a sale and an answer, a payment becomes a
/// shipment. Each answer is made once, however often its cause is seen.
final class Bookkeeping {
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{13}");
    private static final int SECRET_LENGTH = 10;
    private static final int NUMBER_LENGTH = 10;

    private final Store.Settings settings;
    private final OutTray tray;
    private final BiConsumer<String, Documents.Document> out;
    private final AppendLog<Sale> sales;
    private final Documents documents;
    private final Numbers numbers = new Numbers(new SecureRandom());

    Bookkeeping(Store.Settings settings, OutTray tray, BiConsumer<String, Documents.Document> out) {
        this.settings = settings;
        this.tray = tray;
        this.out = out;
        sales = AppendLog.open(settings.folder().resolve("sales.jsonl"), Sale.class);
        documents = new Documents(settings.gln(), settings.hubGln());
    }

    /// The number by which people speak of a message.
    static String reference(Message message) {
        return switch (message.type()) {
            case "ORDERS" -> message.number();
            case "CONTRL" ->
                    message.segments().stream()
                            .filter(s -> s.tag().equals("UCI"))
                            .map(s -> s.get(0))
                            .findFirst()
                            .orElse("");
            case "APERAK" -> message.rff("ACW");
            default -> message.rff("TN");
        };
    }

    void handle(Interchange read, Instant now) {
        boolean onlyReceipt = read.messages().stream().allMatch(m -> m.type().equals("CONTRL"));
        if (!onlyReceipt) {
            once("CONTRL/" + read.control(), control -> documents.accepted(read, control, now));
        }
        for (Message message : read.messages()) {
            switch (message.type()) {
                case "ORDERS" -> order(message, now);
                case "REMADV", "CREADV" -> payment(message, now);
                default -> {
                    // IFTSTA, RECADV, CONTRL, APERAK: read and filed.
                }
            }
        }
    }

    private void order(Message orders, Instant now) {
        String order = orders.number();
        Optional<Sale> known = sale(order);
        List<Sale.Line> lines = known.map(Sale::lines).orElseGet(() -> lines(orders));
        if (lines.isEmpty()) {
            once(
                    "ORDRSP/" + order,
                    control -> documents.refusal(order, "ITEM NOT SOLD", control, now));
            return;
        }
        Sale sale = known.orElseGet(() -> sell(orders, lines));
        String sealed = Sealing.seal(settings.sealTo(), sale.secret(), order);
        once("ORDRSP/" + order, control -> documents.acceptance(sale, sealed, control, now));
        if (isPaidInCash(orders)) {
            // At the pickup point: there is no payment to wait for.
            ship(sale, now);
        }
    }

    private void payment(Message advice, Instant now) {
        Set<String> names = new HashSet<>();
        for (Segment segment : advice.segments()) {
            if (segment.tag().equals("RFF")) {
                names.add(segment.get(0, 1));
            } else if (segment.tag().equals("DOC")) {
                names.add(segment.get(1).replaceFirst("^OR-", ""));
            }
        }
        String paid =
                advice.first("MOA", advice.type().equals("REMADV") ? "12" : "60")
                        .map(s -> s.get(0, 1))
                        .orElse("");
        sales.all().stream()
                .filter(s -> names.stream().anyMatch(s::isKnownAs))
                .filter(s -> paid.equals(Long.toString(s.total())))
                .forEach(s -> ship(s, now));
    }

    /// PAI 4461, code 10.
    private static boolean isPaidInCash(Message orders) {
        return orders.segments().stream()
                .anyMatch(s -> s.tag().equals("PAI") && s.get(0, 2).equals("10"));
    }

    private void ship(Sale sale, Instant now) {
        once(
                "IFTMIN/" + sale.shipping(),
                control -> documents.instruction(sale, settings.courier(), control, now));
    }

    private Sale sell(Message orders, List<Sale.Line> lines) {
        int grams =
                lines.stream()
                        .mapToInt(l ->
                                l.quantity()
                                        * settings.catalogue().item(l.code()).orElseThrow().grams())
                        .sum();
        long goods = lines.stream().mapToLong(Sale.Line::amount).sum();
        var sale =
                new Sale(
                        orders.number(),
                        shipping(orders),
                        "HY" + numbers.crockford(NUMBER_LENGTH),
                        numbers.crockford(SECRET_LENGTH),
                        orders.nad("DP"),
                        lines,
                        goods + settings.catalogue().shipping(),
                        grams + 200,
                        Numbers.sscc(sales.all().size() + 1L));
        sales.append(sale);
        return sale;
    }

    /// The lines of an order, or none if one of them is not sold here.
    private List<Sale.Line> lines(Message orders) {
        List<Sale.Line> lines = new ArrayList<>();
        String code = "";
        for (Segment segment : orders.segments()) {
            if (segment.tag().equals("LIN")) {
                code = segment.get(2);
            } else if (segment.is("QTY", "21")) {
                Optional<Catalogue.Item> item = settings.catalogue().item(code);
                if (item.isEmpty()) {
                    return List.of();
                }
                int quantity = Integer.parseInt(segment.get(0, 1));
                lines.add(new Sale.Line(code, quantity, item.get().price()));
            }
        }
        return lines;
    }

    /// The number for the label: the hub's other reference in the order.
    private static String shipping(Message orders) {
        return orders.segments().stream()
                .filter(s -> s.tag().equals("RFF"))
                .map(s -> s.get(0, 1))
                .filter(v -> REFERENCE.matcher(v).matches() && !v.equals(orders.number()))
                .findFirst()
                .orElse(orders.number());
    }

    private Optional<Sale> sale(String order) {
        return sales.all().stream().filter(s -> s.order().equals(order)).findFirst();
    }

    private void once(
            String key, java.util.function.Function<String, Documents.Document> document) {
        if (!tray.knows(key)) {
            String control = "HY%08d".formatted(tray.size() + 1);
            out.accept(key, Objects.requireNonNull(document.apply(control)));
        }
    }
}
