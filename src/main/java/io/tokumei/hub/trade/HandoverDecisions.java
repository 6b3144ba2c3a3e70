// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import io.tokumei.hub.trade.Decision.Accepted;
import io.tokumei.hub.trade.Decision.Refused;
import io.tokumei.hub.trade.TradePlan.PayWhen;
import java.util.ArrayList;
import java.util.List;

/// Decides who may collect.
final class HandoverDecisions {
    /// The wrong try that locks the right.
    static final int LOCKING_TRY = 5;

    private HandoverDecisions() {}

    static Decision present(Trade trade, Command.PresentCredential c) {
        if (!c.by().equals(trade.parties().pickupPoint())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.handover()) {
            case HandoverFacet.Open open -> tried(c, open.wrongTries());
            case HandoverFacet.Verified verified ->
                    trade.funds() instanceof FundsFacet.CashTaken
                            ? afterPayment(c)
                            : tried(c, verified.wrongTries());
            case HandoverFacet.Issued issued ->
                    c.matches()
                            ? new Refused(new Refusal.OutOfOrder())
                            : tried(c, issued.wrongTries());
            case HandoverFacet.Locked _ -> new Refused(new Refusal.CredentialIsLocked());
            case HandoverFacet.None _, HandoverFacet.Closed _, HandoverFacet.HandedOver _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    /// Nobody can lock out the one who proved the right and has paid already.
    private static Decision afterPayment(Command.PresentCredential c) {
        return c.matches() ? Accepted.of() : new Refused(new Refusal.CredentialRefused());
    }

    private static Decision tried(Command.PresentCredential c, int wrongTries) {
        if (c.matches()) {
            return Accepted.of(new TradeEvent.CredentialMatched(c.at()));
        }
        int left = LOCKING_TRY - wrongTries - 1;
        var mismatched = new TradeEvent.CredentialMismatched(left, c.at());
        return left > 0
                ? Accepted.of(mismatched)
                : Accepted.of(mismatched, new TradeEvent.CredentialLocked(c.at()));
    }

    static Decision handOver(Trade trade, Command.HandOver c) {
        if (!c.by().equals(trade.parties().pickupPoint())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.handover()) {
            case HandoverFacet.Verified _ ->
                    CashDecisions.missing(trade)
                            .<Decision>map(due -> new Refused(new Refusal.CashMissing(due)))
                            .orElseGet(() -> handedOver(trade, c));
            case HandoverFacet.HandedOver _ -> Accepted.of();
            case HandoverFacet.None _,
                    HandoverFacet.Issued _,
                    HandoverFacet.Open _,
                    HandoverFacet.Closed _,
                    HandoverFacet.Locked _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    private static Decision handedOver(Trade trade, Command.HandOver c) {
        List<TradeEvent> events = new ArrayList<>();
        events.add(new TradeEvent.ParcelHandedOver(c.evidence(), c.at()));
        Decisions.captureDue(trade, PayWhen.AFTER_RECEIPT, c.at()).ifPresent(events::add);
        return new Accepted(events);
    }
}
