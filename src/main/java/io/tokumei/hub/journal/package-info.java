// SPDX-License-Identifier: Apache-2.0
/// What the hub remembers, in PostgreSQL: inbox, trades and their events, contracts, ledger,
/// outbox, desks; the only SQL of the hub.
@NullMarked
package io.tokumei.hub.journal;

import org.jspecify.annotations.NullMarked;
