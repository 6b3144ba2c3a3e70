// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.handover;

import io.tokumei.gateway.edge.handover.Move.Go;
import io.tokumei.gateway.edge.handover.Move.Refusal;
import io.tokumei.gateway.edge.handover.Move.Refused;
import io.tokumei.gateway.edge.handover.Move.Stay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The hand-over machine of a counter site: a row per step, a column per state; the states of cash
/// stand below the others. A cell is the next state, `.` for no change, or `!` and why the step is
/// refused.
///
/// Facts are set-like: a parcel scanned in before its announcement is stored, a late announcement
/// changes nothing. A match makes a parcel verified even where the site never saw it, because only
/// the hub's record of a stored parcel can match: the site lost its memory, not the shopper the
/// right.
///
/// Cash that was taken does not lapse: it is in the drawer until the parcel leaves or the cash
/// does.
public final class HandoverTable {
    /// The machine itself; everything else here only reads it.
    public static final String TEXT =
            """
            .           UNKNOWN  EXPECTED STORED    VERIFYING VERIFIED    HANDED_OVER REFUSED
            ANNOUNCE    EXPECTED .        .         .         .           .           .
            STORE       STORED   STORED   .         .         .           !GONE       STORED
            REFUSE      REFUSED  REFUSED  !TAKEN_IN !TAKEN_IN !TAKEN_IN   !GONE       .
            ASK         .        .        VERIFYING .         .           .           .
            MATCH       VERIFIED VERIFIED VERIFIED  VERIFIED  VERIFIED    .           .
            MATCH_OWING OWING    OWING    OWING     OWING     OWING       .           .
            NO_MATCH    .        .        .         STORED    .           .           .
            LAPSE       .        .        .         STORED    STORED      .           .
            TAKE_CASH   !ABSENT  !ABSENT  !UNPROVEN !UNPROVEN !NO_CASH    !GONE       !ABSENT
            GIVE_BACK   !ABSENT  !ABSENT  !NO_CASH  !NO_CASH  !NO_CASH    !GONE       !ABSENT
            HAND_OVER   !ABSENT  !ABSENT  !UNPROVEN !UNPROVEN HANDED_OVER .           !ABSENT
            .           OWING     PAID
            ANNOUNCE    .         .
            STORE       .         .
            REFUSE      !TAKEN_IN !TAKEN_IN
            ASK         .         .
            MATCH       .         .
            MATCH_OWING OWING     .
            NO_MATCH    .         .
            LAPSE       STORED    .
            TAKE_CASH   PAID      .
            GIVE_BACK   !NO_CASH  STORED
            HAND_OVER   !UNPAID   HANDED_OVER
            """;

    private static final Map<Step, Map<ParcelState, Move>> TABLE = read();

    private HandoverTable() {}

    /// What the step does to a parcel in the state.
    public static Move move(ParcelState state, Step step) {
        Map<ParcelState, Move> row = TABLE.get(step);
        Move move = row == null ? null : row.get(state);
        if (move == null) {
            throw new IllegalStateException("no cell for " + state + " and " + step);
        }
        return move;
    }

    private static Map<Step, Map<ParcelState, Move>> read() {
        List<String> states = List.of();
        Map<Step, Map<ParcelState, Move>> table = new EnumMap<>(Step.class);
        for (List<String> line : TEXT.lines().map(HandoverTable::words).toList()) {
            if (line.getFirst().equals(".")) {
                states = line;
            } else {
                Step step = Step.valueOf(line.getFirst());
                var row = table.computeIfAbsent(step, _ -> new EnumMap<>(ParcelState.class));
                for (int i = 1; i < states.size(); i++) {
                    row.put(ParcelState.valueOf(states.get(i)), cell(line.get(i)));
                }
            }
        }
        return table;
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" +", -1));
    }

    private static Move cell(String text) {
        if (text.equals(".")) {
            return new Stay();
        }
        return text.startsWith("!")
                ? new Refused(Refusal.valueOf(text.substring(1)))
                : new Go(ParcelState.valueOf(text));
    }
}
