// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.plan.Plans;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.Parties;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.References;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import io.tokumei.hub.trade.TradePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Takes orders: checks what was written against the directory and begins the trade.
final class ShopperIntakes {
    /// What people write when they want to pay in cash (checklist E5-01).
    private static final Set<String> CASH =
            Set.of(
                    "現金",
                    "現金払い",
                    "現金引換",
                    "代引",
                    "代引き",
                    "代金引換",
                    "cash",
                    "cash at the pickup point",
                    "cash at pickup",
                    "cash on delivery");

    private final Directory directory;
    private final Entropy entropy;
    private final Answers answers;
    private final Waits waits;
    private final Baskets baskets;

    ShopperIntakes(Directory directory, Entropy entropy, Waits waits, Answers answers) {
        this.directory = directory;
        this.entropy = entropy;
        this.waits = waits;
        this.answers = answers;
        this.baskets = new Baskets(directory);
    }

    Outcome order(Step step, Intake.Order order, Instant now) {
        List<Problem> problems = new ArrayList<>();
        OrderDraft draft = order.draft();
        Optional<Partner> store = directory.named(Role.STORE, draft.store());
        if (store.isEmpty()) {
            problems.add(Baskets.unknown(Problem.Field.STORE, draft.store()));
        }
        Optional<PickupPoint> point = directory.pickupPoint(draft.pickupPoint());
        if (point.isEmpty()) {
            problems.add(Baskets.unknown(Problem.Field.PICKUP_POINT, draft.pickupPoint()));
        }
        Optional<Payment> payment = payment(draft.paymentAgent());
        if (payment.isEmpty()) {
            problems.add(Baskets.unknown(Problem.Field.PAYMENT_AGENT, draft.paymentAgent()));
        }
        List<OrderContent.Line> lines =
                store.map(s -> baskets.lines(s.id(), draft, problems)).orElse(List.of());
        if (!problems.isEmpty()) {
            return returned(step, order, problems);
        }
        var parties =
                new Parties(
                        store.orElseThrow().id(),
                        payment.orElseThrow().agent(),
                        point.orElseThrow().site());
        String token = token() + token();
        var asker = order.asker();
        var contact = new Contact(asker.address(), asker.language(), asker.medium(), token);
        var agreed = new Agreed(payment.orElseThrow().plan(), parties);
        step.begin(placed(contact, agreed, new OrderContent(lines), now));
        return new Outcome.Done(token);
    }

    private TradeEvent.OrderPlaced placed(
            Contact shopper, Agreed agreed, OrderContent content, Instant now) {
        var references =
                new References(
                        Reference.ofBits(entropy.bits()),
                        Reference.ofBits(entropy.bits()),
                        Reference.ofBits(entropy.bits()),
                        token());
        return new TradeEvent.OrderPlaced(
                new TradeId(entropy.uuid()),
                agreed.plan(),
                agreed.parties(),
                references,
                shopper,
                content,
                waits.at(agreed.parties().pickupPoint()),
                now);
    }

    private Outcome returned(Step step, Intake.Order order, List<Problem> problems) {
        if (order.asker().medium() == Medium.MAIL) {
            Contact contact = Answers.contact(order.asker());
            answers.answer(step, new ToShopper.OrderFormReturned(contact, order.draft(), problems));
        }
        return new Outcome.Returned(problems);
    }

    /// Under which plan and between whom a trade begins.
    private record Agreed(TradePlan plan, Parties parties) {}

    /// How a shopper wants to pay: through an agent, or in cash at the pickup point.
    private record Payment(TradePlan plan, Optional<PartyId> agent) {}

    private Optional<Payment> payment(String text) {
        if (CASH.contains(Baskets.folded(text))) {
            return Optional.of(new Payment(Plans.CASH_AT_POINT, Optional.empty()));
        }
        return agent(text).map(a -> new Payment(Plans.PAYMENT_AGENT, Optional.of(a.id())));
    }

    /// With one agent only, nobody needs to name it (checklist E1-03).
    private Optional<Partner> agent(String text) {
        List<Partner> agents = directory.partners(Role.PAYMENT_AGENT);
        return text.isBlank() && agents.size() == 1
                ? Optional.of(agents.getFirst())
                : directory.named(Role.PAYMENT_AGENT, text);
    }

    private String token() {
        return Reference.ofBits(entropy.bits()).value().toLowerCase(Locale.ROOT);
    }
}
