// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {
    @Row("E1-01")
    @Row("E1-02")
    private static final class TwoRows {}

    @Test
    void severalRowsCanBeClaimedByOneTest() {
        assertThat(TwoRows.class.getAnnotationsByType(Row.class))
                .extracting(Row::value)
                .containsExactly("E1-01", "E1-02");
    }
}
