// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.contract.Contract;
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
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes purchase requests: checks what was written, proves the contract, and begins a trade in
/// which the agent is the buyer (checklist E2-01, E2-02).
final class PurchaseIntakes {
    private final Directory directory;
    private final Entropy entropy;
    private final Waits waits;
    private final Proofs proofs;
    private final Answers answers;
    private final Baskets baskets;

    PurchaseIntakes(Hub.Parts parts, Waits waits, Proofs proofs, Answers answers) {
        this.directory = parts.directory();
        this.entropy = parts.entropy();
        this.waits = waits;
        this.proofs = proofs;
        this.answers = answers;
        this.baskets = new Baskets(directory);
    }

    /// What a draft asks for, in the directory's terms.
    private record Wanted(Parties parties, OrderContent content) {}

    /// The form is checked before the contract, so that a slip in it costs no try at the proof.
    Outcome purchase(Step step, Intake.Purchase purchase, Instant now) {
        List<Problem> problems = new ArrayList<>();
        Optional<Wanted> wanted = wanted(purchase.draft(), problems);
        if (wanted.isEmpty()) {
            returned(step, purchase, problems, Optional.empty());
            return new Outcome.Returned(problems);
        }
        Proofs.Result proved = proofs.prove(step, purchase.code(), purchase.verification(), now);
        Optional<Contract> contract =
                proved.contract()
                        .filter(c -> wanted.get().parties().agent().equals(Optional.of(c.agent())));
        if (contract.isEmpty()) {
            returned(step, purchase, List.of(), Optional.of(proved.otherwise()));
            return new Outcome.Refused(proved.otherwise());
        }
        TradeEvent.OrderPlaced placed = placed(purchase.asker(), wanted.get(), now);
        String wallet = contract.get().id().toString();
        step.begin(placed, new TradeEvent.PurchaseEntrusted(wallet, purchase.limit(), now));
        return new Outcome.Done(placed.shopper().page());
    }

    private Optional<Wanted> wanted(OrderDraft draft, List<Problem> problems) {
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
            problems.add(Baskets.unknown(Problem.Field.PURCHASE_AGENT, draft.paymentAgent()));
        }
        List<OrderContent.Line> lines =
                store.map(s -> baskets.lines(s.id(), draft, problems)).orElse(List.of());
        return problems.isEmpty()
                ? Optional.of(
                        new Wanted(
                                new Parties(
                                        store.orElseThrow().id(),
                                        Optional.of(agent.orElseThrow().id()),
                                        point.orElseThrow().site()),
                                new OrderContent(lines)))
                : Optional.empty();
    }

    /// With one agent only, nobody needs to name it.
    private Optional<Partner> agent(String text) {
        List<Partner> agents = directory.partners(Role.PURCHASE_AGENT);
        return text.isBlank() && agents.size() == 1
                ? Optional.of(agents.getFirst())
                : directory.named(Role.PURCHASE_AGENT, text);
    }

    private TradeEvent.OrderPlaced placed(Intake.Asker asker, Wanted wanted, Instant now) {
        String page = token() + token();
        return new TradeEvent.OrderPlaced(
                new TradeId(entropy.uuid()),
                Plans.PURCHASE_AGENT,
                wanted.parties(),
                new References(
                        Reference.ofBits(entropy.bits()),
                        Reference.ofBits(entropy.bits()),
                        Reference.ofBits(entropy.bits()),
                        token()),
                new Contact(asker.address(), asker.language(), asker.medium(), page),
                wanted.content(),
                waits.at(wanted.parties().pickupPoint()),
                now);
    }

    /// A page shows what is the matter; who wrote by mail gets the form back.
    private void returned(
            Step step, Intake.Purchase purchase, List<Problem> problems, Optional<Refusal> why) {
        if (purchase.asker().medium() == Medium.MAIL) {
            answers.answer(
                    step,
                    new ToShopper.PurchaseFormReturned(
                            Answers.contact(purchase.asker()),
                            purchase.draft(),
                            purchase.limit(),
                            problems,
                            why));
        }
    }

    private String token() {
        return Reference.ofBits(entropy.bits()).value().toLowerCase(Locale.ROOT);
    }
}
