// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.edi.EdiReader;
import io.tokumei.sandbox.edi.Message;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.mail.Letter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for anything that joins shopper and store where an agent stood between them (checklist
/// E2-13): a number or an address that one of them received of the other.
final class Apart {
    private static final String RELAY = "@relay.";

    private final DemoWorld world;
    private final Played played;
    private final List<Passage> toStore;

    Apart(DemoWorld world, Played played) {
        this.world = world;
        this.played = played;
        toStore =
                world.store().history().all().stream()
                        .filter(p -> p.to().equals(Cast.STORE))
                        .toList();
    }

    /// The store's number of the order, by the one number both know: that of the parcel's label.
    /// `-` when the store has none.
    String order() {
        return orders().map(Message::number).orElse("-");
    }

    private Optional<Message> orders() {
        return toStore.stream()
                .filter(p -> p.document().equals("ORDERS"))
                .filter(p -> p.body().contains(played.purchase().shipping()))
                .map(Passage::body)
                .findFirst()
                .map(Apart::first);
    }

    private static Message first(String body) {
        try {
            return EdiReader.read(body).messages().getFirst();
        } catch (EdiReader.Malformed e) {
            throw new IllegalStateException("the store was sent what is no EDI", e);
        }
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        String buyer = orders().map(o -> o.nad("BY")).orElse("nobody");
        if (!buyer.equals(Cast.BUYING_AGENT_GLN)) {
            problems.add("store: the buyer is " + buyer);
        }
        Map<String, String> ofShopper = Canaries.of(played);
        ofShopper.put("payment number", played.purchase().payment());
        for (Passage p : toStore) {
            Canaries.in(p.body(), ofShopper).forEach(w -> problems.add("store received the " + w));
        }
        if (orders().filter(o -> o.segments().stream().anyMatch(s -> s.tag().equals("COM")))
                .isPresent()) {
            problems.add("store: the order names an address to write to");
        }
        mails(problems);
        return problems;
    }

    /// Every mail to a shopper who only ever bought through the agent is the agent's.
    private void mails(List<String> problems) {
        for (Letter letter : world.postBox(played.address()).letters()) {
            if (!letter.from().contains(Cast.PAY_AT)) {
                problems.add("shopper: a mail came from " + letter.from());
            }
            String all = letter.header() + letter.subject() + letter.text();
            ofStore()
                    .forEach((what, word) -> {
                        if (all.contains(word)) {
                            problems.add("shopper received the " + what);
                        }
                    });
        }
    }

    private Map<String, String> ofStore() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("store's order number", order());
        words.put("store's location number", Cast.STORE_GLN);
        words.put("address of the relay", RELAY);
        world.store().history().all().stream()
                .filter(p -> p.from().equals(Cast.STORE) && p.document().equals("ORDRSP"))
                .filter(p -> p.reference().equals(order()))
                .map(p -> first(p.body()).number())
                .forEach(number -> words.put("store's own number", number));
        return words;
    }
}
