// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.edge.handover.Move.Go;
import io.tokumei.gateway.edge.handover.Move.Refusal;
import io.tokumei.gateway.edge.handover.Move.Refused;
import io.tokumei.gateway.edge.handover.Move.Stay;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HandoverTableTest {
    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, ANNOUNCE, EXPECTED",
        "UNKNOWN, STORE, STORED",
        "EXPECTED, STORE, STORED",
        "REFUSED, STORE, STORED",
        "UNKNOWN, REFUSE, REFUSED",
        "EXPECTED, REFUSE, REFUSED",
        "STORED, ASK, VERIFYING",
        "UNKNOWN, MATCH, VERIFIED",
        "EXPECTED, MATCH, VERIFIED",
        "STORED, MATCH, VERIFIED",
        "VERIFYING, MATCH, VERIFIED",
        "VERIFIED, MATCH, VERIFIED",
        "VERIFYING, NO_MATCH, STORED",
        "VERIFYING, LAPSE, STORED",
        "VERIFIED, LAPSE, STORED",
        "UNKNOWN, MATCH_OWING, OWING",
        "EXPECTED, MATCH_OWING, OWING",
        "STORED, MATCH_OWING, OWING",
        "VERIFYING, MATCH_OWING, OWING",
        "VERIFIED, MATCH_OWING, OWING",
        "OWING, MATCH_OWING, OWING",
        "OWING, LAPSE, STORED",
        "OWING, TAKE_CASH, PAID",
        "PAID, GIVE_BACK, STORED",
        "PAID, HAND_OVER, HANDED_OVER",
        "VERIFIED, HAND_OVER, HANDED_OVER"
    })
    void theseStepsLead(ParcelState from, Step step, ParcelState to) {
        assertThat(HandoverTable.move(from, step)).isEqualTo(new Go(to));
    }

    @ParameterizedTest
    @CsvSource({
        "HANDED_OVER, STORE, GONE",
        "STORED, REFUSE, TAKEN_IN",
        "VERIFYING, REFUSE, TAKEN_IN",
        "VERIFIED, REFUSE, TAKEN_IN",
        "HANDED_OVER, REFUSE, GONE",
        "UNKNOWN, HAND_OVER, ABSENT",
        "EXPECTED, HAND_OVER, ABSENT",
        "STORED, HAND_OVER, UNPROVEN",
        "VERIFYING, HAND_OVER, UNPROVEN",
        "REFUSED, HAND_OVER, ABSENT",
        "OWING, REFUSE, TAKEN_IN",
        "PAID, REFUSE, TAKEN_IN",
        "OWING, HAND_OVER, UNPAID",
        "UNKNOWN, TAKE_CASH, ABSENT",
        "EXPECTED, TAKE_CASH, ABSENT",
        "STORED, TAKE_CASH, UNPROVEN",
        "VERIFYING, TAKE_CASH, UNPROVEN",
        "VERIFIED, TAKE_CASH, NO_CASH",
        "HANDED_OVER, TAKE_CASH, GONE",
        "REFUSED, TAKE_CASH, ABSENT",
        "UNKNOWN, GIVE_BACK, ABSENT",
        "EXPECTED, GIVE_BACK, ABSENT",
        "STORED, GIVE_BACK, NO_CASH",
        "VERIFYING, GIVE_BACK, NO_CASH",
        "VERIFIED, GIVE_BACK, NO_CASH",
        "OWING, GIVE_BACK, NO_CASH",
        "HANDED_OVER, GIVE_BACK, GONE",
        "REFUSED, GIVE_BACK, ABSENT"
    })
    void theseStepsAreRefused(ParcelState from, Step step, Refusal why) {
        assertThat(HandoverTable.move(from, step)).isEqualTo(new Refused(why));
    }

    @Test
    void everyOtherCellChangesNothing() {
        int staying = 0;
        for (ParcelState state : ParcelState.values()) {
            for (Step step : Step.values()) {
                staying += HandoverTable.move(state, step) instanceof Stay ? 1 : 0;
            }
        }
        assertThat(staying).isEqualTo(9 * 11 - 26 - 28);
    }

    @ParameterizedTest
    @EnumSource(ParcelState.class)
    void nothingLeavesWithoutAMatch(ParcelState state) {
        Set<ParcelState> mayLeave = EnumSet.of(ParcelState.VERIFIED, ParcelState.PAID);
        boolean leaves =
                HandoverTable.move(state, Step.HAND_OVER) instanceof Go(ParcelState to)
                        && to == ParcelState.HANDED_OVER;

        assertThat(leaves).isEqualTo(mayLeave.contains(state));
        for (Step step : EnumSet.complementOf(EnumSet.of(Step.MATCH))) {
            assertThat(HandoverTable.move(state, step)).isNotEqualTo(new Go(ParcelState.VERIFIED));
        }
        for (Step step : EnumSet.complementOf(EnumSet.of(Step.TAKE_CASH))) {
            assertThat(HandoverTable.move(state, step)).isNotEqualTo(new Go(ParcelState.PAID));
        }
    }
}
