// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import io.tokumei.gateway.edge.handover.HandoverTable;
import io.tokumei.gateway.edge.handover.Move;
import io.tokumei.gateway.edge.handover.Move.Refusal;
import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.edge.handover.ParcelState;
import io.tokumei.gateway.edge.handover.Step;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.journal.Journal.Tables;
import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Body.CashReturned;
import io.tokumei.gateway.protocol.Body.CashTaken;
import io.tokumei.gateway.protocol.Body.Evidence;
import io.tokumei.gateway.protocol.Body.HandedOver;
import io.tokumei.gateway.protocol.Body.ParcelRefused;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The clerk's side. Every answer is given after the change and its event are on the disk.
public final class Counter {
    private static final int MAX_LISTED = 500;

    private final Journal journal;
    private final CounterSettings settings;

    public Counter(Journal journal, CounterSettings settings) {
        this.journal = journal;
        this.settings = settings;
        change(shelf -> {
            shelf.lapseAsking();
            return true;
        });
    }

    /// A label was scanned and the parcel put on a shelf. Repeating it changes nothing; with
    /// another shelf it moves the parcel.
    public ClerkAnswer store(Reference reference, String place) {
        return change(shelf -> {
            Parcel parcel = shelf.find(reference);
            return switch (HandoverTable.move(parcel.state(), Step.STORE)) {
                case Move.Refused(Refusal why) -> answer(why);
                case Move.Stay _ -> moved(shelf, parcel, place);
                case Move.Go(ParcelState to) ->
                        happened(
                                shelf,
                                parcel.in(to, shelf.now()).on(place),
                                new ParcelStored(reference, place, shelf.now()));
            };
        });
    }

    /// A parcel was not taken in.
    public ClerkAnswer refuse(Reference reference, RefusalReason reason) {
        return change(shelf -> {
            Parcel parcel = shelf.find(reference);
            return switch (HandoverTable.move(parcel.state(), Step.REFUSE)) {
                case Move.Refused(Refusal why) -> answer(why);
                case Move.Stay _ -> ClerkAnswer.ALREADY_REFUSED;
                case Move.Go(ParcelState to) ->
                        happened(
                                shelf,
                                parcel.in(to, shelf.now()),
                                new ParcelRefused(reference, reason.token(), shelf.now()));
            };
        });
    }

    /// A parcel was given to the person at the counter; only shortly after a match.
    public ClerkAnswer handOver(Reference reference) {
        return change(shelf -> {
            Parcel parcel = shelf.find(reference);
            return switch (HandoverTable.move(parcel.state(), Step.HAND_OVER)) {
                case Move.Refused(Refusal why) -> answer(why);
                case Move.Stay _ -> ClerkAnswer.ALREADY_HANDED_OVER;
                case Move.Go(ParcelState to) ->
                        happened(
                                shelf,
                                parcel.in(to, shelf.now()),
                                new HandedOver(reference, shelf.now(), Evidence.COUNTER));
            };
        });
    }

    /// Cash was taken for a parcel: all that is due, or it is refused.
    ///
    /// @param amount in minor units of the currency that is due
    public ClerkAnswer takeCash(Reference reference, long amount) {
        return change(shelf -> {
            Parcel parcel = shelf.find(reference);
            return switch (HandoverTable.move(parcel.state(), Step.TAKE_CASH)) {
                case Move.Refused(Refusal why) -> answer(why);
                case Move.Stay _ -> ClerkAnswer.ALREADY_PAID;
                case Move.Go(ParcelState to) ->
                        parcel.due()
                                .filter(due -> due.amount() == amount)
                                .map(due ->
                                        happened(
                                                shelf,
                                                parcel.in(to, shelf.now()),
                                                new CashTaken(reference, due, shelf.now())))
                                .orElse(ClerkAnswer.WRONG_AMOUNT);
            };
        });
    }

    /// The cash was given back to a customer who leaves without the parcel.
    public ClerkAnswer giveBack(Reference reference) {
        return change(shelf -> {
            Parcel parcel = shelf.find(reference);
            return switch (HandoverTable.move(parcel.state(), Step.GIVE_BACK)) {
                case Move.Refused(Refusal why) -> answer(why);
                case Move.Stay _ -> ClerkAnswer.NO_CASH;
                case Move.Go(ParcelState to) ->
                        parcel.due()
                                .map(due ->
                                        happened(
                                                shelf,
                                                parcel.in(to, shelf.now()),
                                                new CashReturned(reference, due, shelf.now())))
                                .orElse(ClerkAnswer.NO_CASH);
            };
        });
    }

    /// What a clerk has to collect for a parcel now; nothing before its right is proved.
    public Optional<Cash> due(Reference reference) {
        return journal.read(tables ->
                tables.parcels()
                        .find(reference)
                        .filter(parcel -> parcel.state() == ParcelState.OWING)
                        .flatMap(Parcel::due));
    }

    /// Parcels that wait for the clerk's hand, then those on shelves, then those on their way.
    public Listing listing() {
        return change(shelf ->
                new Listing(
                        listed(shelf, ParcelState.OWING),
                        listed(shelf, ParcelState.PAID),
                        listed(shelf, ParcelState.VERIFIED),
                        listed(shelf, ParcelState.VERIFYING),
                        listed(shelf, ParcelState.STORED),
                        listed(shelf, ParcelState.EXPECTED)));
    }

    /// What a clerk sees, by state; each list ends after 500.
    public record Listing(
            List<Parcel> owing,
            List<Parcel> paid,
            List<Parcel> verified,
            List<Parcel> verifying,
            List<Parcel> stored,
            List<Parcel> expected) {}

    private static List<Parcel> listed(Shelf shelf, ParcelState state) {
        return shelf.tables().parcels().in(state, MAX_LISTED);
    }

    private static ClerkAnswer moved(Shelf shelf, Parcel parcel, String place) {
        if (parcel.shelf().equals(place)) {
            return ClerkAnswer.ALREADY_STORED;
        }
        shelf.save(parcel.on(place));
        return ClerkAnswer.MOVED;
    }

    private static ClerkAnswer happened(Shelf shelf, Parcel parcel, Body.SiteEvent event) {
        Tables tables = shelf.tables();
        boolean stranger = tables.parcels().find(parcel.reference()).isEmpty();
        if (tables.events().isFull() || (stranger && tables.parcels().isFull())) {
            return ClerkAnswer.FULL;
        }
        shelf.save(parcel);
        tables.events().append(event);
        return switch (event) {
            case ParcelStored _ -> ClerkAnswer.STORED;
            case ParcelRefused _ -> ClerkAnswer.REFUSED;
            case CashTaken _ -> ClerkAnswer.CASH_TAKEN;
            case CashReturned _ -> ClerkAnswer.CASH_RETURNED;
            case HandedOver _ -> ClerkAnswer.HANDED_OVER;
        };
    }

    private static ClerkAnswer answer(Refusal why) {
        return switch (why) {
            case TAKEN_IN -> ClerkAnswer.ALREADY_STORED;
            case GONE -> ClerkAnswer.GONE;
            case ABSENT -> ClerkAnswer.NOT_HERE;
            case UNPROVEN -> ClerkAnswer.NOT_VERIFIED;
            case UNPAID -> ClerkAnswer.NOT_PAID;
            case NO_CASH -> ClerkAnswer.NO_CASH;
        };
    }

    private <T> T change(Function<Shelf, T> work) {
        Instant now = journal.stamp().now();
        return journal.write(tables -> {
            Shelf shelf = new Shelf(tables, now);
            shelf.lapse(settings.verifiedFor());
            return work.apply(shelf);
        });
    }
}
