// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.edge.handover.ParcelState;
import io.tokumei.gateway.edge.handover.Step;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.journal.Journal.Tables;
import io.tokumei.gateway.protocol.Body.CommandAck;
import io.tokumei.gateway.protocol.Body.Outcome;
import io.tokumei.gateway.protocol.Body.ParcelAnnounced;
import io.tokumei.gateway.protocol.Envelope;
import java.util.Optional;

/// Carries out the hub's commands, each at most once by its id, and says what became of it.
public final class Orders {
    private final Journal journal;

    public Orders(Journal journal) {
        this.journal = journal;
    }

    /// Carries a command out. The answer is given after the effect is on the disk; a failed command
    /// is not remembered and may be sent again.
    public CommandAck execute(Envelope command) {
        return journal.write(tables -> executed(tables, command));
    }

    private CommandAck executed(Tables tables, Envelope command) {
        // Before the expiry: a command repeated late because its answer was lost did not fail.
        if (tables.commands().remembers(command.id())) {
            return new CommandAck(command.id(), Outcome.DUPLICATE, Optional.empty());
        }
        if (!command.site().equals(journal.stamp().site())) {
            return failed(command, "wrong-site");
        }
        if (!command.isCurrent(journal.stamp().now())) {
            return failed(command, "expired");
        }
        return command.body() instanceof ParcelAnnounced announced
                ? announced(tables, command, announced)
                : failed(command, "unsupported");
    }

    private CommandAck announced(Tables tables, Envelope command, ParcelAnnounced body) {
        boolean stranger = tables.parcels().find(body.reference()).isEmpty();
        if (stranger && tables.parcels().isFull()) {
            return failed(command, "full");
        }
        tables.commands().remember(command.id());
        Shelf shelf = new Shelf(tables, journal.stamp().now());
        Parcel parcel = shelf.apply(body.reference(), Step.ANNOUNCE);
        shelf.save(parcel.until(body.storageUntil()).owing(body.due()));
        if (parcel.state() == ParcelState.VERIFIED) {
            // Confirmed before it was known that cash is due.
            shelf.confirm(body.reference());
        }
        return new CommandAck(command.id(), Outcome.EXECUTED, Optional.empty());
    }

    private static CommandAck failed(Envelope command, String reason) {
        return new CommandAck(command.id(), Outcome.FAILED, Optional.of(reason));
    }
}
