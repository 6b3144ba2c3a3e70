// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private final Checklist checklist = Checklist.load();

    @Test
    void allRowsOfTheMissionAreListedOnce() {
        assertThat(checklist.entries()).hasSize(192);
        assertThat(checklist.rows()).hasSize(192);
    }

    @Test
    void eachChapterHasItsNumberOfRows() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Checklist.Entry entry : checklist.entries()) {
            counts.merge(chapter(entry.row()), 1, Integer::sum);
        }
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "GEN", 20, "E1", 41, "K", 26, "E2", 21, "E3", 24, "E4", 21, "E5",
                                11, "FIG", 11, "V", 17));
    }

    @Test
    void everyRowHasAKindAndATitle() {
        assertThat(checklist.entries())
                .allSatisfy(entry -> {
                    assertThat(entry.kind()).isIn("M", "o");
                    assertThat(entry.title()).isNotBlank().hasSizeLessThan(90);
                });
    }

    @Test
    void aBrokenLineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checklist.parse("E1-01\tonly two"))
                .withMessageContaining("E1-01");
    }

    private static String chapter(String row) {
        String head = row.substring(0, row.indexOf('-'));
        return head.startsWith("K") || head.startsWith("V") ? head.substring(0, 1) : head;
    }
}
