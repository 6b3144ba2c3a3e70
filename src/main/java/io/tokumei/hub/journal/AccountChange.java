// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

/// What is added to the sums of one account, in minor units.
record AccountChange(
        long account, long postedDebit, long postedCredit, long pendingDebit, long pendingCredit) {

    AccountChange plus(AccountChange other) {
        return new AccountChange(
                account,
                Math.addExact(postedDebit, other.postedDebit),
                Math.addExact(postedCredit, other.postedCredit),
                Math.addExact(pendingDebit, other.pendingDebit),
                Math.addExact(pendingCredit, other.pendingCredit));
    }
}
