// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.edi.EdiReader;
import io.tokumei.sandbox.edi.Interchange;
import io.tokumei.sandbox.edi.Message;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.history.Patience;
import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Till;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Compares what the parties wrote down with what one trade has to leave behind at each: every
/// document once, the right sums, and nothing of what a party must not learn.
public final class Inspection {
    private static final Duration SETTLE = Duration.ofSeconds(20);
    private static final List<String> TO_STORE = List.of("ORDERS", "REMADV", "IFTSTA", "RECADV");

    private final DemoWorld world;
    private final List<String> problems = new ArrayList<>();
    private String order = "";

    public Inspection(DemoWorld world) {
        this.world = world;
    }

    /// What is wrong with this trade; empty when all is as it should be.
    public List<String> of(Played played) {
        problems.clear();
        order = orderOf(played);
        if (played.purchase().isThroughAgent()) {
            problems.addAll(new Apart(world, played).problems());
        }
        store(played.purchase());
        courier(played.purchase());
        site(played.purchase());
        mail(played);
        money(played);
        canaries(played);
        return List.copyOf(problems);
    }

    /// The store's number of an order, which its shopper may not be told.
    public String orderOf(Played played) {
        return played.purchase().isThroughAgent()
                ? new Apart(world, played).order()
                : played.purchase().order();
    }

    private void store(Purchase purchase) {
        History history = world.store().history();
        for (String type : TO_STORE) {
            expectOne(
                    "store: " + type,
                    history,
                    p ->
                            p.to().equals(Cast.STORE)
                                    && p.document().equals(type)
                                    && mentions(p, purchase));
        }
        expectOne(
                "store: CONTRL for its ORDRSP",
                history,
                p -> p.to().equals(Cast.STORE) && accepts(p));
        none("store: APERAK", history, p -> p.document().equals("APERAK") && mentions(p, purchase));
    }

    private boolean mentions(Passage passage, Purchase purchase) {
        return passage.body().contains(order) || passage.body().contains(purchase.shipping());
    }

    /// Whether it is a CONTRL that accepts the store's answer to this order.
    private boolean accepts(Passage passage) {
        if (!passage.document().equals("CONTRL")) {
            return false;
        }
        Optional<String> answer =
                world
                        .store()
                        .history()
                        .first(p ->
                                p.from().equals(Cast.STORE)
                                        && p.document().equals("ORDRSP")
                                        && p.reference().equals(order))
                        .stream()
                        .flatMap(p -> read(p).stream())
                        .map(Interchange::control)
                        .findFirst();
        return read(passage).stream()
                .flatMap(i -> i.messages().stream())
                .flatMap(m -> uci(m).stream())
                .anyMatch(u -> answer.isPresent() && u.equals(answer.get()));
    }

    /// The interchange a CONTRL accepts.
    private static Optional<String> uci(Message contrl) {
        return contrl.segments().stream()
                .filter(s -> s.tag().equals("UCI"))
                .filter(s -> s.get(3).equals("7") || s.get(3).equals("8"))
                .map(s -> s.get(0))
                .findFirst();
    }

    private static Optional<Interchange> read(Passage passage) {
        try {
            return Optional.of(EdiReader.read(passage.body()));
        } catch (EdiReader.Malformed e) {
            return Optional.empty();
        }
    }

    private void courier(Purchase purchase) {
        expectOne(
                "courier: transport request",
                world.courier().history(),
                p ->
                        p.document().equals("transport-request")
                                && p.reference().equals(purchase.shipping()));
    }

    private void site(Purchase purchase) {
        for (String type : List.of("parcel-stored", "handed-over")) {
            expectOne(
                    "pickup point: " + type,
                    world.feed().history(),
                    p -> p.document().equals(type) && p.reference().equals(purchase.shipping()));
        }
    }

    private void mail(Played played) {
        History history = world.mail().history();
        Map<String, String> digests = new HashMap<>();
        for (Passage mail : history.all()) {
            if (mail.to().equals(played.address())) {
                String before = digests.putIfAbsent(mail.key(), mail.digest());
                if (before != null && !before.equals(mail.digest())) {
                    problems.add("mail: " + mail.key() + " came again with other bytes");
                }
            }
        }
        for (String word : List.of("お荷物が着きました", "お荷物をお渡ししました")) {
            expectOne(
                    "mail: " + word,
                    history,
                    p ->
                            p.to().equals(played.address())
                                    && p.document().contains(word)
                                    && p.document().contains(tail(played.purchase().shipping())));
        }
        boolean agent = played.purchase().isThroughAgent();
        String words = agent ? "ご依頼の品を注文しました" : "ご注文を承りました";
        String number = agent ? played.purchase().payment() : order;
        expectOne(
                "mail: acknowledgement",
                history,
                p ->
                        p.to().equals(played.address())
                                && p.document().contains(words)
                                && p.document().contains(tail(number)));
    }

    private void money(Played played) {
        if (played.wallet().isEmpty()) {
            cash(played.purchase());
            return;
        }
        long left = played.deposit() - played.purchase().yen();
        Till till = played.purchase().isThroughAgent() ? world.buyersTill() : world.till();
        Optional<Long> balance = till.balance(played.wallet().get().account());
        if (!balance.equals(Optional.of(left))) {
            problems.add("agent: balance is " + balance + " and should be " + left);
        }
        Optional<Long> owed = till.owed(played.purchase().payment());
        if (owed.isPresent()) {
            problems.add("agent: " + owed.get() + " yen are still owed to the store");
        }
    }

    /// Collected once, sent on, and never told to whoever carried the parcel.
    private void cash(Purchase purchase) {
        expectOne(
                "pickup point: cash-taken",
                world.feed().history(),
                p ->
                        p.document().equals("cash-taken")
                                && p.reference().equals(purchase.shipping())
                                && p.body().contains("\"amount\":" + purchase.yen()));
        new Play(world)
                .cashDesk()
                .owed(purchase.shipping())
                .ifPresent(
                        yen -> problems.add("pickup point: still owes the store " + yen + " yen"));
        none(
                "courier: the price",
                world.courier().history(),
                p ->
                        p.reference().equals(purchase.shipping())
                                && (p.body().contains("JPY")
                                        || p.body()
                                                .matches("(?s).*\\b" + purchase.yen() + "\\b.*")));
    }

    private void canaries(Played played) {
        Map<String, String> words = Canaries.of(played);
        for (Passage p : world.store().history().all()) {
            if (p.to().equals(Cast.STORE)) {
                Canaries.in(p.body(), words).forEach(w -> problems.add("store received the " + w));
            }
        }
        words.putAll(Canaries.ofGoods());
        for (Passage p : world.courier().history().all()) {
            Canaries.in(p.body(), words).forEach(w -> problems.add("courier received the " + w));
        }
        Canaries.below(world.folders().edge(), words)
                .forEach(w -> problems.add("pickup point keeps the " + w));
    }

    private void expectOne(String what, History history, Predicate<Passage> which) {
        Patience.until(() -> !history.first(which).isEmpty(), SETTLE);
        int count = history.first(which).size();
        if (count != 1) {
            problems.add(what + ": " + count + " instead of 1");
        }
    }

    private void none(String what, History history, Predicate<Passage> which) {
        if (!history.first(which).isEmpty()) {
            problems.add(what + ": some, and there should be none");
        }
    }

    private static String tail(String reference) {
        return reference.substring(reference.length() - 4);
    }
}
