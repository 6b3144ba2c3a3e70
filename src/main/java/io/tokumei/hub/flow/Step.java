// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.ledger.Booked;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.trade.Command;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Deadlines;
import io.tokumei.hub.trade.Decision;
import io.tokumei.hub.trade.Decisions;
import io.tokumei.hub.trade.Evolution;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One inbox row at work: the transaction, the row, and how events take effect in it.
record Step(Work work, InboxId cause, Reactions reactions) {

    /// Decides a command on a locked trade and lets what was decided take effect. Empty when
    /// accepted.
    Optional<Refusal> apply(Trade trade, Command command) {
        return switch (Decisions.decide(trade, command)) {
            case Decision.Refused refused -> Optional.of(refused.why());
            case Decision.Accepted accepted -> {
                effect(trade, accepted.events());
                yield Optional.empty();
            }
        };
    }

    /// Begins a trade.
    void begin(TradeEvent.OrderPlaced placed) {
        work.begin(placed, cause);
        Trade trade = Evolution.replay(List.of(placed)).orElseThrow();
        tell(trade, reactions.react(trade, placed, Optional.empty()).notices());
    }

    /// Begins a trade that has more to remember at once.
    void begin(TradeEvent.OrderPlaced placed, TradeEvent next) {
        begin(placed);
        effect(Evolution.replay(List.of(placed)).orElseThrow(), List.of(next));
    }

    private void effect(Trade before, List<TradeEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        work.append(before.id(), events, cause);
        Trade trade = before;
        List<Posting> postings = new java.util.ArrayList<>();
        for (TradeEvent event : events) {
            trade = Evolution.evolve(trade, event);
            Reaction reaction = reactions.react(trade, event, payer(event));
            postings.addAll(reaction.postings());
            tell(trade, reaction.notices());
            for (String dataClass : reaction.erased()) {
                work.erase(trade.id(), dataClass);
            }
        }
        work.awaits(trade.id(), Deadlines.next(trade));
        book(postings);
    }

    private Optional<Contact> payer(TradeEvent event) {
        return wallet(event)
                .flatMap(wallet -> work.contract(new ContractId(UUID.fromString(wallet))))
                .map(Contract::holder);
    }

    private static Optional<String> wallet(TradeEvent event) {
        if (event instanceof TradeEvent.PaymentMade paid) {
            return Optional.of(paid.wallet());
        }
        return event instanceof TradeEvent.PaymentRefunded refunded
                ? Optional.of(refunded.wallet())
                : Optional.empty();
    }

    private void tell(Trade trade, List<Notice> notices) {
        for (Notice notice : notices) {
            work.send(notice, trade.id().toString());
        }
    }

    /// Books a group. The balance was looked at under lock, so anything but success means that the
    /// books and the trade disagree: the whole step is rolled back.
    void book(List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        Booked booked = work.book(postings, cause);
        if (booked != Booked.NEW && booked != Booked.ALREADY) {
            throw new IllegalStateException("the ledger said " + booked);
        }
    }
}
