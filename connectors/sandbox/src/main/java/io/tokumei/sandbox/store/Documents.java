// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import io.tokumei.sandbox.edi.EdiWriter;
import io.tokumei.sandbox.edi.Interchange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What the store writes to the hub.
///
/// @param own the store's GLN
/// @param hub the hub's GLN
record Documents(String own, String hub) {
    private static final String QUALIFIER = "14";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneOffset.UTC);

    /// A text ready to be sent.
    record Document(String type, String reference, String text) {}

    /// CONTRL: the interchange and all in it are accepted (ISO 9735, code 7).
    Document accepted(Interchange read, String control, Instant at) {
        var writer =
                new EdiWriter("CONTRL:D:3:UN")
                        .add(
                                "UCI",
                                read.control(),
                                party(read.sender()),
                                party(read.recipient()),
                                "7");
        return new Document("CONTRL", read.control(), write(writer, control, at));
    }

    /// ORDRSP: accepted at this price, under the store's number, with a secret for the hub alone.
    Document acceptance(Sale sale, String sealedSecret, String control, Instant at) {
        var writer =
                new EdiWriter("ORDRSP:D:01B:UN:EAN009")
                        .add("BGM", "231", "OR-" + sale.number(), "29")
                        .add("DTM", List.of("137", MINUTE.format(at), "203"))
                        .add("FTX", "AUT", "1", "", sealedSecret)
                        .add("RFF", List.of("ON", sale.order()))
                        .add("RFF", List.of("TN", sale.number()));
        parties(writer, sale);
        writer.add("CUX", List.of("2", "JPY", "9"));
        int position = 0;
        for (Sale.Line line : sale.lines()) {
            position++;
            writer.add("LIN", Integer.toString(position), "5", List.of(line.code(), "SRV"))
                    .add("QTY", List.of("21", Integer.toString(line.quantity()), "PCE"))
                    .add("MOA", List.of("203", Long.toString(line.amount())))
                    .add("PRI", List.of("AAA", Long.toString(line.price())));
        }
        writer.add("UNS", "S")
                .add("MOA", List.of("79", Long.toString(sale.goods())))
                .add("MOA", List.of("86", Long.toString(sale.total())))
                .add("CNT", List.of("2", Integer.toString(position)));
        return new Document("ORDRSP", sale.order(), write(writer, control, at));
    }

    /// ORDRSP: not accepted, and why.
    Document refusal(String order, String why, String control, Instant at) {
        var writer =
                new EdiWriter("ORDRSP:D:01B:UN:EAN009")
                        .add("BGM", "231", "OR-" + control, "27")
                        .add("DTM", List.of("137", MINUTE.format(at), "203"))
                        .add("RFF", List.of("ON", order))
                        .add("AJT", "ZZZ")
                        .add("FTX", "AAO", "", "", why)
                        .add("NAD", "BY", List.of(hub, "", "9"))
                        .add("NAD", "SU", List.of(own, "", "9"))
                        .add("CUX", List.of("2", "JPY", "9"))
                        .add("UNS", "S");
        return new Document("ORDRSP", order, write(writer, control, at));
    }

    /// IFTMIN: carry this parcel to the pickup point; no person, no goods.
    Document instruction(Sale sale, String courier, String control, Instant at) {
        List<String> number = List.of("TN", sale.shipping());
        List<String> place = List.of(sale.pickupPoint(), "", "9");
        String kilograms = "%d.%03d".formatted(sale.grams() / 1000, sale.grams() % 1000);
        var writer =
                new EdiWriter("IFTMIN:D:01B:UN:EAN004")
                        .add("BGM", "610", "TI-" + sale.number(), "9")
                        .add("DTM", List.of("137", MINUTE.format(at), "203"))
                        .add("CNT", List.of("11", "1"))
                        .add("RFF", number)
                        .add("TDT", "20", "", "30", "31")
                        .add("NAD", "CZ", List.of(own, "", "9"))
                        .add("NAD", "CA", List.of(courier, "", "9"))
                        .add("NAD", "CN", place)
                        .add("NAD", "DP", place)
                        .add("GID", "1", List.of("1", "PK"))
                        .add("MEA", "WT", "G", List.of("KGM", kilograms))
                        .add("RFF", number)
                        .add("PCI", "30")
                        .add("GIN", "BJ", sale.label());
        return new Document("IFTMIN", sale.shipping(), write(writer, control, at));
    }

    private void parties(EdiWriter writer, Sale sale) {
        writer.add("NAD", "BY", List.of(hub, "", "9"))
                .add("NAD", "SU", List.of(own, "", "9"))
                .add("NAD", "DP", List.of(sale.pickupPoint(), "", "9"));
    }

    private String write(EdiWriter writer, String control, Instant at) {
        return writer.write(
                new Interchange.Party(own, QUALIFIER),
                new Interchange.Party(hub, QUALIFIER),
                control,
                at);
    }

    private static List<String> party(Interchange.Party party) {
        return List.of(party.id(), party.qualifier());
    }
}
