// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What a group of transfers does to each account in sum.
final class AccountChanges {
    private final TreeMap<Long, AccountChange> changes = new TreeMap<>();

    void add(TransferLine line) {
        long amount = line.amount();
        long held = line.hold().map(HeldMoney::amount).orElse(0L);
        switch (line.kind()) {
            case SINGLE -> {
                debit(line, amount, 0);
                credit(line, amount, 0);
            }
            case PENDING -> {
                debit(line, 0, amount);
                credit(line, 0, amount);
            }
            case POST -> {
                debit(line, amount, -held);
                credit(line, amount, -held);
            }
            case VOID -> {
                debit(line, 0, -held);
                credit(line, 0, -held);
            }
        }
    }

    private void debit(TransferLine line, long posted, long pending) {
        merge(new AccountChange(line.debit(), posted, 0, pending, 0));
    }

    private void credit(TransferLine line, long posted, long pending) {
        merge(new AccountChange(line.credit(), 0, posted, 0, pending));
    }

    private void merge(AccountChange change) {
        changes.merge(change.account(), change, AccountChange::plus);
    }

    /// The changes in the order in which accounts are locked.
    List<AccountChange> inOrder() {
        return new ArrayList<>(changes.values());
    }
}
