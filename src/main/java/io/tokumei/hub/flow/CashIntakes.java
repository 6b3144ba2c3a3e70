// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.flow.CashPostings.Batch;
import io.tokumei.hub.flow.CashPostings.Line;
import io.tokumei.hub.flow.Work.ReferenceKind;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Command;
import io.tokumei.hub.trade.Decision;
import io.tokumei.hub.trade.Decisions;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Cash that pickup points send on to stores (checklist E5-08).
final class CashIntakes {
    /// Tells whoever waits at the desk that less, or more, was sent than the lines come to.
    static final String SHORT = "short";

    static final String OVER = "over";

    private final Directory directory;

    CashIntakes(Directory directory) {
        this.directory = directory;
    }

    /// All lines are sent on, or none is.
    Outcome remit(Step step, Intake.CashRemittance r) {
        List<Trade> trades = new ArrayList<>();
        for (Reference shipping : inOrder(r.shippings())) {
            Optional<Trade> trade = step.work().trade(ReferenceKind.SHIPPING, shipping);
            Optional<Refusal> refusal =
                    trade.map(t -> refusal(t, r))
                            .orElseGet(() -> Optional.of(new Refusal.UnknownReference()));
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            trades.add(trade.orElseThrow());
        }
        return remitted(step, r, trades);
    }

    /// The same order for everybody, so that two batches never wait for each other.
    private static List<Reference> inOrder(List<Reference> shippings) {
        return shippings.stream()
                .distinct()
                .sorted(Comparator.comparing(Reference::value))
                .toList();
    }

    private static Optional<Refusal> refusal(Trade trade, Intake.CashRemittance r) {
        return Decisions.decide(trade, command(r)) instanceof Decision.Refused refused
                ? Optional.of(refused.why())
                : trade.cashPrice()
                        .filter(due -> !due.currency().equals(r.total().currency()))
                        .map(Refusal.WrongAmount::new);
    }

    private static Command command(Intake.CashRemittance r) {
        return new Command.RemitCash(r.site(), r.store(), r.at());
    }

    private Outcome remitted(Step step, Intake.CashRemittance r, List<Trade> trades) {
        List<Line> lines = new ArrayList<>();
        for (Trade trade : trades) {
            Optional<Refusal> refusal = step.apply(trade, command(r));
            if (refusal.isPresent()) {
                throw new IllegalStateException("a decision changed between two readings");
            }
            lines.add(new Line(trade, trade.cashPrice().orElseThrow()));
        }
        var batch = new Batch(r.site(), r.store(), lines, r.total(), r.way());
        step.book(CashPostings.remitted(step.cause(), batch));
        step.work().send(notice(batch, r), "inbox:" + step.cause().value());
        return new Outcome.Done(difference(batch));
    }

    private static String difference(Batch batch) {
        Money owed = batch.owed();
        if (batch.sent().equals(owed)) {
            return "";
        }
        return batch.sent().isLessThan(owed) ? SHORT : OVER;
    }

    private ToStore.CashRemitted notice(Batch batch, Intake.CashRemittance r) {
        String payer =
                directory
                        .pickupPoint(r.site().value())
                        .map(PickupPoint::gln)
                        .orElseThrow(() -> new IllegalStateException("no point " + r.site()));
        return new ToStore.CashRemitted(
                r.store(),
                batch.lines().stream().map(CashIntakes::line).toList(),
                batch.sent(),
                batch.owed(),
                r.way(),
                payer,
                r.at());
    }

    private static ToStore.CashLine line(Line line) {
        Trade trade = line.trade();
        return new ToStore.CashLine(
                trade.references().order(), Roster.sellerNumber(trade), line.amount());
    }
}
