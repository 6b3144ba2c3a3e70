// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.flow.Work.ReferenceKind;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Command;
import io.tokumei.hub.trade.FundsFacet;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.WalletView;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/// What stores say: accept or refuse an order, have a parcel carried.
final class StoreIntakes {
    private final Directory directory;
    private final Entropy entropy;
    private final Secrets secrets;

    StoreIntakes(Directory directory, Entropy entropy, Secrets secrets) {
        this.directory = directory;
        this.entropy = entropy;
        this.secrets = secrets;
    }

    /// Checklist E1-05.
    Outcome accept(Step step, Intake.OrderAcceptance acceptance) {
        var asked = new Asked(acceptance.from(), acceptance.order(), acceptance.at());
        return answered(step, asked, tryToAccept(step, acceptance));
    }

    private Optional<Refusal> tryToAccept(Step step, Intake.OrderAcceptance acceptance) {
        Optional<Trade> trade = step.work().trade(ReferenceKind.ORDER, acceptance.order());
        if (trade.isEmpty()) {
            return Optional.of(new Refusal.UnknownReference());
        }
        Optional<PickupSecret> secret = secret(acceptance);
        if (secret.isEmpty()) {
            return Optional.of(new Refusal.UnusableSecret());
        }
        Optional<Refusal> refused =
                step.apply(
                        trade.get(),
                        new Command.AcceptOrder(
                                acceptance.from(),
                                acceptance.sellerNumber(),
                                acceptance.price(),
                                secrets.verifier(subject(trade.get()), secret.get().value()),
                                secret.get(),
                                acceptance.at()));
        return refused.isPresent() ? refused : payEntrusted(step, acceptance);
    }

    /// Checklist E2-05: where a wallet was named beforehand, the price is paid at once or declined.
    private static Optional<Refusal> payEntrusted(Step step, Intake.OrderAcceptance acceptance) {
        Trade trade = step.work().trade(ReferenceKind.ORDER, acceptance.order()).orElseThrow();
        if (!(trade.funds() instanceof FundsFacet.Entrusted entrusted)) {
            return Optional.empty();
        }
        Currency currency = acceptance.price().total().currency();
        PartyId agent = trade.parties().agent().orElseThrow();
        var wallet =
                new WalletView(
                        entrusted.wallet(),
                        agent,
                        step.work()
                                .available(
                                        TradePostings.wallet(agent, entrusted.wallet(), currency)));
        return step.apply(trade, new Command.PayEntrusted(wallet, acceptance.at()));
    }

    /// A store that seals no secret leaves the choice to the hub (checklist E1-05).
    private Optional<PickupSecret> secret(Intake.OrderAcceptance acceptance) {
        return acceptance.sealedSecret().isPresent()
                ? secrets.open(acceptance.sealedSecret().get(), acceptance.order())
                : Optional.of(PickupSecret.ofBits(entropy.bits()));
    }

    Outcome refuse(Step step, Intake.OrderRefusal refusal) {
        Optional<Trade> trade = step.work().trade(ReferenceKind.ORDER, refusal.order());
        Optional<Refusal> why =
                trade.isEmpty()
                        ? Optional.of(new Refusal.UnknownReference())
                        : step.apply(
                                trade.get(), new Command.RejectOrder(refusal.from(), refusal.at()));
        return answered(step, new Asked(refusal.from(), refusal.order(), refusal.at()), why);
    }

    /// Checklist E1-15.
    Outcome ship(Step step, Intake.ShippingInstruction instruction) {
        var asked = new Asked(instruction.from(), instruction.shipping(), instruction.at());
        return answered(step, asked, tryToShip(step, instruction));
    }

    private Optional<Refusal> tryToShip(Step step, Intake.ShippingInstruction instruction) {
        Optional<Trade> trade = step.work().trade(ReferenceKind.SHIPPING, instruction.shipping());
        if (trade.isEmpty()) {
            return Optional.of(new Refusal.UnknownReference());
        }
        Optional<Partner> courier = directory.named(Role.COURIER, instruction.courier());
        if (courier.isEmpty()) {
            return Optional.of(new Refusal.UnknownCourier());
        }
        Optional<PickupPoint> point =
                directory
                        .pickupPoint(instruction.pickupPoint())
                        .filter(p -> p.site().equals(trade.get().parties().pickupPoint()));
        if (point.isEmpty()) {
            return Optional.of(new Refusal.UnknownPickupPoint());
        }
        return step.apply(
                trade.get(),
                new Command.TenderShipment(
                        instruction.from(),
                        courier.get().id(),
                        instruction.parcel(),
                        instruction.at()));
    }

    /// What a refusal answers: who asked, under which reference, and when.
    private record Asked(PartyId store, Reference quoted, Instant at) {}

    /// A store connected by EDI is told of a refusal by a message; one at a desk sees it on the
    /// page.
    private Outcome answered(Step step, Asked asked, Optional<Refusal> why) {
        if (why.isEmpty()) {
            return new Outcome.Done("");
        }
        if (directory
                .partner(asked.store())
                .map(Partner::channel)
                .filter(Channel.AS2::equals)
                .isPresent()) {
            var refused =
                    new ToStore.MessageRefused(
                            asked.store(), asked.quoted().value(), why.get(), asked.at());
            step.work().send(refused, "inbox:" + step.cause().value());
        }
        return new Outcome.Refused(why.get());
    }

    static String subject(Trade trade) {
        return "trade:" + trade.id();
    }
}
