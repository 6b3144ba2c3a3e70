// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.flow.Work.ReferenceKind;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.trade.Command;
import io.tokumei.hub.trade.Evolution;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.Verifier;
import java.util.Optional;
import java.util.function.Function;

/// What couriers and pickup points report, and the question whether a secret is the right one.
final class ParcelIntakes {
    private final Secrets secrets;

    ParcelIntakes(Secrets secrets) {
        this.secrets = secrets;
    }

    Outcome report(Step step, Intake.TransportReport r) {
        return applied(
                step,
                r.shipping(),
                _ -> new Command.ReportTransport(r.courier(), r.status(), r.at()));
    }

    Outcome store(Step step, Intake.ParcelStored s) {
        return applied(
                step, s.shipping(), _ -> new Command.StoreParcel(s.site(), s.shelf(), s.at()));
    }

    Outcome refuse(Step step, Intake.ParcelRefusedAtSite r) {
        return applied(step, r.shipping(), _ -> new Command.RefuseParcel(r.site(), r.at()));
    }

    /// Checklist E1-22, E1-23.
    Outcome handOver(Step step, Intake.ParcelHandedOver h) {
        return applied(
                step, h.shipping(), _ -> new Command.HandOver(h.site(), h.evidence(), h.at()));
    }

    /// Checklist E5-07.
    Outcome takeCash(Step step, Intake.CashTaken c) {
        return applied(step, c.shipping(), _ -> new Command.TakeCash(c.site(), c.amount(), c.at()));
    }

    Outcome returnCash(Step step, Intake.CashReturned c) {
        return applied(
                step, c.shipping(), _ -> new Command.ReturnCash(c.site(), c.amount(), c.at()));
    }

    /// Checklist E1-21, E1-25: every refusal gets the same answer, so that nobody learns which
    /// numbers exist.
    Outcome present(Step step, Intake.CredentialPresented presented) {
        Optional<Refusal> refusal = tryToOpen(step, presented);
        step.work()
                .send(
                        new ToPickupPoint.CredentialAnswered(
                                presented.site(), presented.request(), refusal.isEmpty()),
                        "request:" + presented.request());
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Done(""));
    }

    private Optional<Refusal> tryToOpen(Step step, Intake.CredentialPresented presented) {
        Optional<Trade> trade =
                Reference.read(presented.shipping())
                        .flatMap(r -> step.work().trade(ReferenceKind.SHIPPING, r));
        boolean matches = matches(trade, presented);
        if (trade.isEmpty()) {
            return Optional.of(new Refusal.UnknownReference());
        }
        Optional<Refusal> refused =
                step.apply(
                        trade.get(),
                        new Command.PresentCredential(presented.site(), matches, presented.at()));
        return matches || refused.isPresent()
                ? refused
                : Optional.of(new Refusal.CredentialRefused());
    }

    /// Compares also where there is nothing to compare with, so that time tells nothing.
    private boolean matches(Optional<Trade> trade, Intake.CredentialPresented presented) {
        String typed = presented.secret().map(s -> s.value()).orElse("");
        String subject = trade.map(StoreIntakes::subject).orElse("trade:none");
        Verifier verifier =
                trade.flatMap(Evolution::verifier)
                        .orElseGet(() -> secrets.verifier(subject, "nothing matches this"));
        return secrets.matches(subject, typed, verifier);
    }

    private static Outcome applied(
            Step step, Reference shipping, Function<Trade, Command> command) {
        Optional<Trade> trade = step.work().trade(ReferenceKind.SHIPPING, shipping);
        if (trade.isEmpty()) {
            return new Outcome.Refused(new Refusal.UnknownReference());
        }
        return step.apply(trade.get(), command.apply(trade.get()))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done(""));
    }
}
