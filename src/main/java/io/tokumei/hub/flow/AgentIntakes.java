// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.Contract.State;
import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.flow.Work.ReferenceKind;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.Command;
import io.tokumei.hub.trade.FundsFacet;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.Verifier;
import io.tokumei.hub.trade.WalletView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What shoppers and clerks ask of a hosted agent that keeps wallets: contracts, deposits,
/// payments, payouts.
final class AgentIntakes {
    private final Directory directory;
    private final Entropy entropy;
    private final Proofs proofs;
    private final Answers answers;
    private final String depositHint;

    AgentIntakes(Directory directory, Entropy entropy, Secrets secrets, String depositHint) {
        this.directory = directory;
        this.entropy = entropy;
        this.proofs = new Proofs(secrets);
        this.answers = new Answers(secrets);
        this.depositHint = depositHint;
    }

    /// Checklist K1-1, K1-2: opens an account for whoever asks, asking nothing back.
    Outcome openAccount(Step step, Intake.AccountRequest request, Instant now) {
        Optional<Partner> agent = agent(request.agent());
        if (agent.isEmpty()) {
            var problem = new Problem(Problem.Field.PAYMENT_AGENT, Problem.Kind.UNKNOWN);
            answers.answer(
                    step,
                    new ToShopper.AgentFormReturned(
                            Answers.contact(request.asker()), List.of(problem)));
            return new Outcome.Refused(new Refusal.UnknownAgent());
        }
        var id = new ContractId(entropy.uuid());
        Optional<Verifier> chosen = request.chosen().map(v -> proofs.verifier(id, v));
        var contract =
                new Contract(
                        id,
                        agent.get().id(),
                        Answers.contact(request.asker()),
                        Reference.ofBits(entropy.bits()),
                        Reference.ofBits(entropy.bits()),
                        new State.AwaitingDeposit(chosen, now));
        step.work().open(contract);
        step.work()
                .send(
                        new ToShopper.AccountOpened(
                                contract.holder(),
                                agent.get().name(),
                                contract.account(),
                                contract.deposit(),
                                depositHint),
                        id.toString());
        return new Outcome.Done("");
    }

    /// Whoever keeps wallets (checklist K5-1: the same routes lead to a purchase agent). Unnamed,
    /// it is the only payment agent, or else the only purchase agent.
    private Optional<Partner> agent(String text) {
        return Stream.of(Role.PAYMENT_AGENT, Role.PURCHASE_AGENT)
                .map(role -> agent(role, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Partner> agent(Role role, String text) {
        List<Partner> agents = directory.partners(role);
        return text.isBlank() && agents.size() == 1
                ? Optional.of(agents.getFirst())
                : directory.named(role, text);
    }

    /// Checklist K1-4, K1-5: books a deposit; the first one makes the contract usable.
    Outcome deposit(Step step, Intake.Deposit deposit) {
        Work work = step.work();
        Optional<Contract> found =
                work.contractByDeposit(deposit.deposit())
                        .filter(c -> c.agent().equals(deposit.agent()));
        if (found.isEmpty()) {
            return new Outcome.Refused(new Refusal.UnknownDeposit());
        }
        Contract contract = found.get();
        step.book(
                TradePostings.deposit(
                        step.cause(),
                        contract.agent(),
                        contract.id().toString(),
                        deposit.amount()));
        Money balance = balance(work, contract, deposit.amount());
        work.send(welcome(work, contract, deposit.amount(), balance), contract.id().toString());
        return new Outcome.Done("");
    }

    private ToShopper welcome(Work work, Contract contract, Money amount, Money balance) {
        return switch (contract.state()) {
            case State.AwaitingDeposit waiting -> activated(work, contract, waiting, balance);
            case State.Active _, State.Locked _ ->
                    new ToShopper.ToppedUp(contract.holder(), amount, balance);
        };
    }

    private ToShopper activated(
            Work work, Contract contract, State.AwaitingDeposit waiting, Money balance) {
        ContractCode code = ContractCode.ofBits(entropy.bits(), entropy.bits());
        Optional<Verification> issued =
                waiting.chosen().isPresent()
                        ? Optional.empty()
                        : Optional.of(Verification.ofBits(entropy.bits()));
        Verifier verifier =
                issued.map(v -> proofs.verifier(contract.id(), v))
                        .or(waiting::chosen)
                        .orElseThrow();
        work.save(contract.with(new State.Active(verifier, 0)), Optional.of(proofs.codeKey(code)));
        String agent = directory.partner(contract.agent()).map(Partner::name).orElse("");
        return new ToShopper.ContractReady(contract.holder(), agent, code, issued, balance);
    }

    /// Checklist E1-10 to E1-14, K1-7, K1-9.
    Outcome pay(Step step, Intake.PaymentRequest request, Instant now) {
        Optional<Refusal> refusal = tryToPay(step, request, now);
        if (refusal.isEmpty()) {
            return new Outcome.Done("");
        }
        request.asker().ifPresent(asker -> tellRefused(step, request, asker, refusal.get()));
        return new Outcome.Refused(refusal.get());
    }

    private void tellRefused(
            Step step, Intake.PaymentRequest request, Intake.Asker asker, Refusal why) {
        String asked = Reference.read(request.payment()).map(Reference::value).orElse("");
        answers.answer(
                step,
                new ToShopper.PaymentRefused(Answers.contact(asker), asked, why, depositHint));
    }

    private Optional<Refusal> tryToPay(Step step, Intake.PaymentRequest request, Instant now) {
        Proofs.Result proved = proofs.prove(step, request.code(), request.verification(), now);
        return proved.contract().isEmpty()
                ? Optional.of(proved.otherwise())
                : payFrom(step, proved.contract().get(), request, now);
    }

    private Optional<Refusal> payFrom(
            Step step, Contract contract, Intake.PaymentRequest request, Instant now) {
        Optional<Reference> asked = Reference.read(request.payment());
        Optional<Trade> trade =
                asked.flatMap(r -> step.work().trade(ReferenceKind.PAYMENT, r))
                        .or(() -> asked.flatMap(r -> paidInCash(step.work(), r)));
        if (trade.isEmpty()) {
            return Optional.of(new Refusal.UnknownReference());
        }
        Optional<Partner> payee = directory.named(Role.STORE, request.payee());
        if (payee.isEmpty()) {
            return Optional.of(new Refusal.WrongPayee());
        }
        var wallet =
                new WalletView(
                        contract.id().toString(),
                        contract.agent(),
                        balance(step.work(), contract, request.amount()));
        return step.apply(
                trade.get(),
                new Command.RequestPayment(payee.get().id(), request.amount(), wallet, now));
    }

    /// A trade that is paid in cash has no payment number; whoever sends another number of it to
    /// the agent is told so.
    private static Optional<Trade> paidInCash(Work work, Reference number) {
        return work.trade(ReferenceKind.ORDER, number)
                .or(() -> work.trade(ReferenceKind.SHIPPING, number))
                .filter(t -> t.plan().paysCashAtPoint());
    }

    /// Checklist E1-13: the clerk transferred what was owed for one payment.
    Outcome payout(Step step, Intake.Payout payout) {
        Optional<Trade> trade =
                step.work()
                        .trade(ReferenceKind.PAYMENT, payout.payment())
                        .filter(t -> t.parties().agent().equals(Optional.of(payout.agent())));
        if (trade.isEmpty() || !(trade.get().funds() instanceof FundsFacet.Paid paid)) {
            return new Outcome.Refused(new Refusal.UnknownReference());
        }
        step.book(List.of(TradePostings.payout(trade.get(), paid.amount())));
        return new Outcome.Done("");
    }

    private static Money balance(Work work, Contract contract, Money like) {
        return work.available(
                TradePostings.wallet(contract.agent(), contract.id().toString(), like.currency()));
    }
}
