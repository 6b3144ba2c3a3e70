// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.flow.Inbox.Receipt;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.trade.Command;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Takes what a reader made of one received message and lets it take effect: **one transaction**
/// that settles the inbox row, locks the trade, decides, writes events and ledger group, and puts
/// the notices into the outbox. A crash before its commit leaves the row to be taken again; after
/// it, the row is settled and a repetition changes nothing.
public final class Hub {
    private final UnitOfWork unit;
    private final Inbox inbox;
    private final Clock clock;
    private final Reactions reactions;
    private final Answers answers;
    private final ShopperIntakes shoppers;
    private final PurchaseIntakes purchases;
    private final AgentIntakes agents;
    private final StoreIntakes stores;
    private final ParcelIntakes parcels;
    private final CashIntakes cash;

    /// What the hub is made of.
    ///
    /// @param relayDomain domain of the aliases under which stores write to shoppers
    /// @param terms how long trades wait; storage is each pickup point's own
    /// @param depositHint how to pay money in, as told to whoever opens an account
    public record Parts(
            UnitOfWork unit,
            Inbox inbox,
            Clock clock,
            Entropy entropy,
            Secrets secrets,
            Directory directory,
            String relayDomain,
            String depositHint,
            Terms terms) {}

    public Hub(Parts parts) {
        unit = parts.unit();
        inbox = parts.inbox();
        clock = parts.clock();
        reactions = new Reactions(parts.directory(), parts.relayDomain(), parts.depositHint());
        answers = new Answers(parts.secrets());
        var waits = new Waits(parts.directory(), parts.terms());
        shoppers = new ShopperIntakes(parts.directory(), parts.entropy(), waits, answers);
        purchases = new PurchaseIntakes(parts, waits, new Proofs(parts.secrets()), answers);
        agents =
                new AgentIntakes(
                        parts.directory(), parts.entropy(), parts.secrets(), parts.depositHint());
        stores = new StoreIntakes(parts.directory(), parts.entropy(), parts.secrets());
        parcels = new ParcelIntakes(parts.secrets());
        cash = new CashIntakes(parts.directory());
    }

    /// Handles one kept message. Handling a settled one again changes nothing.
    public Outcome handle(InboxId id, Reading reading) {
        return unit.inTransaction(work ->
                work.take(id)
                        ? settled(new Step(work, id, reactions), reading)
                        : new Outcome.Settled());
    }

    /// Keeps and handles what came from a page in one call, for somebody who waits. Repeating the
    /// same key with the same content gives the same outcome; with other content it conflicts.
    public Outcome submit(InboxKey key, Bytes raw, Function<InboxMessage, Reading> reader) {
        return switch (inbox.receive(key, raw, Bytes.none())) {
            case Receipt.Fresh fresh -> finish(fresh.id(), reader);
            case Receipt.Repeated repeated -> finish(repeated.id(), reader);
            case Receipt.Conflicting _ -> new Outcome.Conflict();
        };
    }

    private Outcome finish(InboxId id, Function<InboxMessage, Reading> reader) {
        Optional<InboxMessage> waiting = inbox.read(id);
        if (waiting.isPresent()) {
            Outcome outcome = handle(id, reader.apply(waiting.get()));
            if (!(outcome instanceof Outcome.Settled)) {
                return outcome;
            }
        }
        return inbox.answer(id).flatMap(Remembered::read).orElseGet(Outcome.Settled::new);
    }

    private Outcome settled(Step step, Reading reading) {
        Outcome outcome =
                reading.problem().isPresent() ? new Outcome.NotUnderstood() : new Outcome.Done("");
        for (Intake intake : reading.intakes()) {
            Outcome next = take(step, intake);
            outcome = outcome instanceof Outcome.Refused ? outcome : next;
        }
        for (Notice answer : reading.answers()) {
            answer(step, answer);
        }
        step.work().settle(step.cause(), settlement(outcome, reading));
        return outcome;
    }

    private void answer(Step step, Notice answer) {
        if (answer instanceof ToShopper toShopper) {
            answers.answer(step, toShopper);
        } else {
            step.work().send(answer, "inbox:" + step.cause().value());
        }
    }

    private Outcome take(Step step, Intake intake) {
        Instant now = clock.now();
        return switch (intake) {
            case Intake.Order i -> shoppers.order(step, i, now);
            case Intake.Purchase i -> purchases.purchase(step, i, now);
            case Intake.AccountRequest i -> agents.openAccount(step, i, now);
            case Intake.PaymentRequest i -> agents.pay(step, i, now);
            case Intake.Deposit i -> agents.deposit(step, i);
            case Intake.Payout i -> agents.payout(step, i);
            case Intake.OrderAcceptance i -> stores.accept(step, i);
            case Intake.OrderRefusal i -> stores.refuse(step, i);
            case Intake.ShippingInstruction i -> stores.ship(step, i);
            case Intake.TransportReport i -> parcels.report(step, i);
            case Intake.ParcelStored i -> parcels.store(step, i);
            case Intake.ParcelRefusedAtSite i -> parcels.refuse(step, i);
            case Intake.CredentialPresented i -> parcels.present(step, i);
            case Intake.CashTaken i -> parcels.takeCash(step, i);
            case Intake.CashReturned i -> parcels.returnCash(step, i);
            case Intake.CashRemittance i -> cash.remit(step, i);
            case Intake.ParcelHandedOver i -> parcels.handOver(step, i);
            case Intake.UnprovedMail i -> unproved(step, i);
            case Intake.InterchangeAnswer i -> acknowledged(step, i);
            case Intake.SiteEventsRead i -> siteEventsRead(step, i);
            case Intake.TimePassed i -> timePassed(step, i, now);
        };
    }

    private static Outcome timePassed(Step step, Intake.TimePassed passed, Instant now) {
        return step.work()
                .trade(passed.trade())
                .flatMap(trade -> step.apply(trade, new Command.LetTimePass(now)))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done(""));
    }

    private Outcome unproved(Step step, Intake.UnprovedMail mail) {
        answers.answerUnproved(step, mail);
        return new Outcome.Refused(new Refusal.WrongRole());
    }

    private static Outcome acknowledged(Step step, Intake.InterchangeAnswer answer) {
        return step.work()
                        .acknowledged(
                                answer.from().value(), answer.interchange(), answer.accepted())
                ? new Outcome.Done("")
                : new Outcome.Refused(new Refusal.UnknownReference());
    }

    private static Outcome siteEventsRead(Step step, Intake.SiteEventsRead read) {
        new SiteEvent(read.site(), read.session(), read.sequence()).close(step.work());
        return new Outcome.Done("");
    }

    private static Settlement settlement(Outcome outcome, Reading reading) {
        Bytes answer = Remembered.of(outcome);
        return switch (outcome) {
            case Outcome.Done _ -> new Settlement(Settlement.Kind.DONE, "", answer);
            case Outcome.Refused refused ->
                    new Settlement(
                            Settlement.Kind.REFUSED,
                            refused.why().getClass().getSimpleName(),
                            answer);
            case Outcome.Returned _ ->
                    new Settlement(Settlement.Kind.REFUSED, "FormReturned", answer);
            case Outcome.NotUnderstood _, Outcome.Settled _, Outcome.Conflict _ ->
                    new Settlement(
                            Settlement.Kind.QUARANTINED,
                            reading.problem().orElse("Unreadable"),
                            answer);
        };
    }
}
