// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.flow.Work;
import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Booked;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The parts of the journal as one [Work].
final class PostgresWork implements Work {
    private final Store store;
    private final Settlements settlements;
    private final Trades trades;
    private final Contracts contracts;
    private final Ledger ledger;
    private final OutboxRows outbox;

    PostgresWork(Store store, Directory directory) {
        this.store = store;
        this.settlements = new Settlements(store);
        this.trades = new Trades(store);
        this.contracts = new Contracts(store);
        this.ledger = new Ledger(store);
        this.outbox = new OutboxRows(store, directory);
    }

    @Override
    public boolean take(InboxId id) {
        return settlements.take(id);
    }

    @Override
    public void settle(InboxId id, Settlement how) {
        settlements.settle(id, how);
    }

    @Override
    public void begin(TradeEvent.OrderPlaced placed, InboxId cause) {
        trades.begin(placed, cause);
    }

    @Override
    public Optional<Trade> trade(ReferenceKind kind, Reference reference) {
        return trades.locked(kind, reference);
    }

    @Override
    public void append(TradeId trade, List<TradeEvent> events, InboxId cause) {
        trades.append(trade, events, cause);
    }

    @Override
    public Optional<Trade> trade(TradeId id) {
        return trades.locked(id);
    }

    @Override
    public void awaits(TradeId trade, Optional<Instant> due) {
        trades.awaits(trade, due);
    }

    @Override
    public void erase(TradeId trade, String dataClass) {
        TradeKeys.erase(store, trade, dataClass);
    }

    @Override
    public Booked book(List<Posting> group, InboxId cause) {
        return ledger.book(group, cause);
    }

    @Override
    public Money available(Account account) {
        return ledger.available(account);
    }

    @Override
    public void open(Contract contract) {
        contracts.open(contract);
    }

    @Override
    public Optional<Contract> contractByCode(String codeKey) {
        return contracts.byCode(codeKey);
    }

    @Override
    public Optional<Contract> contractByDeposit(Reference deposit) {
        return contracts.byDeposit(deposit);
    }

    @Override
    public Optional<Contract> contract(ContractId id) {
        return contracts.byId(id);
    }

    @Override
    public void save(Contract contract, Optional<String> codeKey) {
        contracts.save(contract, codeKey);
    }

    @Override
    public void send(Notice notice, String subject) {
        outbox.send(notice, subject);
    }

    @Override
    public int countAnswer(String addressKey) {
        return outbox.countAnswer(addressKey);
    }

    @Override
    public boolean acknowledged(String party, String interchange, boolean accepted) {
        return outbox.acknowledged(party, interchange, accepted);
    }

    @Override
    public long siteEvent(PartyId site, String session, long sequence) {
        return SiteMarks.note(store, new SiteMarks.Line(site.value(), session), sequence);
    }
}
