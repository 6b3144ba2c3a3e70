// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import io.tokumei.gateway.edge.handover.HandoverTable;
import io.tokumei.gateway.edge.handover.Move;
import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.edge.handover.ParcelState;
import io.tokumei.gateway.edge.handover.Step;
import io.tokumei.gateway.edge.journal.Journal.Tables;
import io.tokumei.gateway.protocol.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Parcels moved by the table, inside one transaction.
record Shelf(Tables tables, Instant now) {
    Parcel find(Reference reference) {
        return tables.parcels().find(reference).orElse(Parcel.unknown(reference, now));
    }

    /// Takes a step where the table allows it and says how the parcel stands afterwards.
    Parcel apply(Reference reference, Step step) {
        Parcel parcel = find(reference);
        return switch (HandoverTable.move(parcel.state(), step)) {
            case Move.Go(ParcelState to) -> save(parcel.in(to, now));
            case Move.Stay _, Move.Refused _ -> parcel;
        };
    }

    /// The hub confirmed number and secret.
    Parcel confirm(Reference reference) {
        boolean owing = find(reference).due().isPresent();
        return apply(reference, owing ? Step.MATCH_OWING : Step.MATCH);
    }

    Parcel save(Parcel parcel) {
        tables.parcels().save(parcel);
        return parcel;
    }

    /// Ends what was verified longer ago than allowed.
    void lapse(Duration verifiedFor) {
        for (ParcelState state : List.of(ParcelState.VERIFIED, ParcelState.OWING)) {
            for (Parcel parcel : tables.parcels().inSince(state, now.minus(verifiedFor))) {
                apply(parcel.reference(), Step.LAPSE);
            }
        }
    }

    /// Ends verifications whose question died with the process that asked.
    void lapseAsking() {
        for (Parcel parcel : tables.parcels().inSince(ParcelState.VERIFYING, now)) {
            apply(parcel.reference(), Step.LAPSE);
        }
    }
}
