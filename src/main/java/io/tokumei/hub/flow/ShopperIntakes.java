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
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.References;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes orders: checks what was written against the directory and begins the trade.
final class ShopperIntakes {
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
        Optional<Partner> agent = agent(draft.paymentAgent());
        if (agent.isEmpty()) {
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
                        agent.orElseThrow().id(),
                        point.orElseThrow().site());
        String token = token() + token();
        var asker = order.asker();
        var contact = new Contact(asker.address(), asker.language(), asker.medium(), token);
        step.begin(placed(contact, parties, new OrderContent(lines), now));
        return new Outcome.Done(token);
    }

    private TradeEvent.OrderPlaced placed(
            Contact shopper, Parties parties, OrderContent content, Instant now) {
        var references =
                new References(
                        Reference.ofBits(entropy.bits()),
                        Reference.ofBits(entropy.bits()),
                        Reference.ofBits(entropy.bits()),
                        token());
        return new TradeEvent.OrderPlaced(
                new TradeId(entropy.uuid()),
                Plans.PAYMENT_AGENT,
                parties,
                references,
                shopper,
                content,
                waits.at(parties.pickupPoint()),
                now);
    }

    private Outcome returned(Step step, Intake.Order order, List<Problem> problems) {
        if (order.asker().medium() == Medium.MAIL) {
            Contact contact = Answers.contact(order.asker());
            answers.answer(step, new ToShopper.OrderFormReturned(contact, order.draft(), problems));
        }
        return new Outcome.Returned(problems);
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
