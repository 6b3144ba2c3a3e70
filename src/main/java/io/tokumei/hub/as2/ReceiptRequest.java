// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The receipt a message asks for (RFC 4130 section 7.3).
///
/// @param wanted a `Disposition-Notification-To` is there; its value is never looked at
/// @param signed the receipt is to be signed
/// @param micAlgorithms the names listed, in the sender's order and spelling
/// @param asynchronous the receipt is to go to an address of its own
record ReceiptRequest(
        boolean wanted, boolean signed, List<String> micAlgorithms, boolean asynchronous) {

    private static final int MOST_ALGORITHMS = 20;

    ReceiptRequest {
        micAlgorithms = List.copyOf(micAlgorithms);
    }

    static ReceiptRequest of(Headers headers) {
        boolean wanted = headers.has("Disposition-Notification-To");
        List<String> protocols = new ArrayList<>();
        List<String> algorithms = new ArrayList<>();
        for (String value : headers.all("Disposition-Notification-Options")) {
            protocols.addAll(values(value, "signed-receipt-protocol"));
            algorithms.addAll(values(value, "signed-receipt-micalg"));
        }
        boolean signed = protocols.stream().anyMatch(name -> name.matches("(?i)pkcs7-signature"));
        boolean elsewhere = headers.has("Receipt-Delivery-Option");
        return new ReceiptRequest(wanted, wanted && signed, algorithms, wanted && elsewhere);
    }

    /// What this receipt request looks like in a message of ours.
    static Headers headersFor(Receipt receipt, String as2Id, Digest digest) {
        String options =
                "signed-receipt-protocol=required, pkcs7-signature;"
                        + " signed-receipt-micalg=required, "
                        + digest.wireName();
        Headers asked = Headers.NONE.with("Disposition-Notification-To", As2Name.write(as2Id));
        return switch (receipt) {
            case NONE -> Headers.NONE;
            case UNSIGNED -> asked;
            case SIGNED -> asked.with("Disposition-Notification-Options", options);
        };
    }

    /// The first algorithm of the sender's list that is offered here, in the sender's spelling.
    Optional<String> firstSupported() {
        return micAlgorithms.stream().filter(name -> Digest.named(name).isPresent()).findFirst();
    }

    /// The values of one parameter without its importance, `name=importance, value, value`.
    private static List<String> values(String options, String parameter) {
        for (String piece : options.split(";", MOST_ALGORITHMS)) {
            String[] halves = piece.strip().split("=", 2);
            if (halves.length == 2
                    && halves[0].strip().toLowerCase(Locale.ROOT).equals(parameter)) {
                return Arrays.stream(halves[1].split(",", MOST_ALGORITHMS))
                        .map(String::strip)
                        .filter(value -> !value.matches("(?i)required|optional|"))
                        .toList();
            }
        }
        return List.of();
    }
}
