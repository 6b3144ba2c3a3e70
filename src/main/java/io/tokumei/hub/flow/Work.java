// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Booked;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one database transaction can do. Everything here is committed together or not at all.
public interface Work {
    /// Locks an inbox row; false when it is settled already.
    boolean take(InboxId id);

    /// Ends an inbox row.
    void settle(InboxId id, Settlement how);

    /// Begins a trade: its first event, its references, its data keys.
    void begin(TradeEvent.OrderPlaced placed, InboxId cause);

    /// Locks and loads the trade known under a reference of one kind.
    Optional<Trade> trade(ReferenceKind kind, Reference reference);

    /// Appends events to a locked trade.
    void append(TradeId trade, List<TradeEvent> events, InboxId cause);

    /// Locks and loads a trade by the hub's own name.
    Optional<Trade> trade(TradeId id);

    /// Notes when a locked trade falls due by time alone; empty for never.
    void awaits(TradeId trade, Optional<Instant> due);

    /// Destroys the data key of one class of a trade; what it sealed is gone.
    void erase(TradeId trade, String dataClass);

    /// Books one group of postings, all or none.
    Booked book(List<Posting> group, InboxId cause);

    /// What may be spent from an account: credits less debits less holds, under lock.
    Money available(Account account);

    /// Adds a contract. `codeKey` stays empty until a code is issued.
    void open(Contract contract);

    /// Locks and loads the contract that a keyed code names.
    Optional<Contract> contractByCode(String codeKey);

    /// Locks and loads the contract a deposit code belongs to.
    Optional<Contract> contractByDeposit(Reference deposit);

    /// Locks and loads a contract by its own name, as a wallet's owner.
    Optional<Contract> contract(ContractId id);

    /// Stores the state of a locked contract, and its keyed code where one was issued now.
    void save(Contract contract, Optional<String> codeKey);

    /// Puts a notice into the outbox. Notices with the same subject and destination leave in order.
    void send(Notice notice, String subject);

    /// Counts one automatic answer to an address (given as a keyed hash) on the day of the clock;
    /// returns how many there have been today, this one included.
    int countAnswer(String addressKey);

    /// Marks the sent interchange as answered by its receiver; false when none is known.
    boolean acknowledged(String party, String interchange, boolean accepted);

    /// Notes that an event of a site's journal has taken effect, and tells up to which number every
    /// event of that journal has: the site may forget no more than those. 0 while the first is
    /// missing.
    long siteEvent(PartyId site, String session, long sequence);

    /// The kinds of reference a trade has.
    enum ReferenceKind {
        ORDER,
        PAYMENT,
        SHIPPING
    }
}
