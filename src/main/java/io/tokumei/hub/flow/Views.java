// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What pages read. Nothing here changes anything.
public interface Views {
    /// The trade whose private page this token opens.
    Optional<Trade> byPage(String token);

    /// The secret of a trade while it can still be used, for its private page.
    Optional<PickupSecret> secret(Trade trade);

    /// The trade known under any of its references, for the status board.
    Optional<Trade> byReference(Reference reference);

    /// What happened to a trade, oldest first, by stored event name.
    List<Step> steps(Trade trade);

    /// One step of a trade.
    record Step(String event, Instant at) {}

    /// Notices for a partner that works at a desk, newest first.
    List<DeskNotice> desk(PartyId partner, int limit);

    /// A notice at a desk.
    record DeskNotice(long id, Notice notice, Instant at) {}

    /// An agent's contracts, newest first.
    List<ContractLine> contracts(PartyId agent, int limit);

    /// A contract and what its wallet holds.
    record ContractLine(Contract contract, Money balance) {}

    /// What an agent owes, payment by payment.
    List<PayoutLine> payouts(PartyId agent, int limit);

    /// One amount owed to a payee.
    record PayoutLine(Reference payment, PartyId payee, Money amount) {}

    /// The trades a purchase agent handles, newest first.
    List<Trade> purchases(PartyId agent, int limit);

    /// Cash a pickup point has collected for parcels it handed over and has not sent on, newest
    /// first.
    List<CashLine> cashOwed(PartyId point, int limit);

    /// One amount of cash owed to a store.
    record CashLine(Reference shipping, PartyId store, Money amount) {}

    /// What the remittances of a pickup point and their lines differ by, store by store.
    List<Difference> differences(PartyId point);

    /// What a store was sent too little or too much, in sum.
    ///
    /// @param lacking whether too little was sent, else too much
    record Difference(PartyId store, Money amount, boolean lacking) {}

    /// Messages in and out, newest first, without content: for the operator and the demo.
    List<MessageLine> messages(int limit);

    /// One message as the operator sees it.
    record MessageLine(
            long id,
            boolean inbound,
            String channel,
            String party,
            String name,
            String state,
            String reason,
            Instant at) {}

    /// Messages that wait for the operator, oldest first: those in that are quarantined, those out
    /// that are dead.
    List<StuckLine> stuck(int limit);

    /// One message that waits for the operator; never its content.
    ///
    /// @param party lane it came in by, or destination
    /// @param name the notice's name; empty for a message in
    /// @param size bytes as received, or as sealed for sending
    /// @param behind how many later messages out cannot leave before it
    /// @param event which event of a site's journal it is, if it is one
    record StuckLine(
            long id,
            boolean inbound,
            Channel channel,
            String party,
            String name,
            String reason,
            Instant at,
            long size,
            int behind,
            Optional<SiteEvent> event) {}

    /// Sites that keep events which took effect already, since an earlier one is missing.
    List<GapLine> gaps();

    /// A gap in a site's journal as the hub has it.
    ///
    /// @param first number of the first event that is missing
    /// @param last number of the last one missing before the next that took effect
    /// @param ahead how many later ones took effect
    record GapLine(PartyId site, String session, long first, long last, int ahead) {}

    /// What was done about stuck messages, newest first.
    List<RepairLine> repairs(int limit);

    /// One repair.
    record RepairLine(
            long message,
            boolean inbound,
            Channel channel,
            String party,
            Repairs.Action action,
            Repairs.Reason reason,
            Instant at) {}
}
