// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoverageTest {
    private static final Checklist TWO = Checklist.parse("A-1\tM\tFirst\nA-2\to\tSecond \"two\"\n");

    @Test
    void aRowNobodyClaimsIsListedAsNotPassed() {
        Coverage coverage = Coverage.of(TWO, Outcomes.none(), test -> Set.of());
        assertThat(coverage.lines())
                .containsExactly(
                        new Coverage.Line("A-1", "First", List.of(), false),
                        new Coverage.Line("A-2", "Second \"two\"", List.of(), false));
    }

    @Test
    void oneFailingTestFailsTheRow() {
        Outcomes outcomes = new Outcomes(Map.of("x.A#good", true, "x.A#bad", false));
        Coverage coverage =
                Coverage.of(
                        TWO,
                        outcomes,
                        test -> test.endsWith("bad") ? Set.of("A-1") : Set.of("A-1", "A-2"));
        assertThat(coverage.lines())
                .containsExactly(
                        new Coverage.Line("A-1", "First", List.of("x.A#bad", "x.A#good"), false),
                        new Coverage.Line("A-2", "Second \"two\"", List.of("x.A#good"), true));
        assertThat(coverage.markdown())
                .contains("1 of 2 rows")
                .contains("| A-1 | First | FAILED | A#bad, A#good |");
    }

    @Test
    void theReportIsAnArrayOfRows() {
        Outcomes outcomes = new Outcomes(Map.of("x.A#good", true));
        String json = Coverage.of(TWO, outcomes, test -> Set.of("A-2")).json();
        JsonNode second = JsonMapper.shared().readTree(json).get(1);
        assertThat(second.propertyNames()).containsExactly("row", "title", "tests", "passed");
        assertThat(second.get("title").asString()).isEqualTo("Second \"two\"");
        assertThat(second.get("tests").get(0).asString()).isEqualTo("x.A#good");
        assertThat(second.get("passed").asBoolean()).isTrue();
    }

    @Test
    void aLaterRunAddsToTheReportAndReplacesItsOwnTests(@TempDir Path folder) throws Exception {
        CoverageFiles files = new CoverageFiles(folder);
        files.add(new Outcomes(Map.of("x.A#one", false, "x.A#two", true)));
        files.add(new Outcomes(Map.of("x.A#one", true)));
        assertThat(Outcomes.parse(Files.readString(folder.resolve("mission-outcomes.tsv"))))
                .isEqualTo(new Outcomes(Map.of("x.A#one", true, "x.A#two", true)));
        JsonNode report =
                JsonMapper.shared()
                        .readTree(Files.readString(folder.resolve("mission-coverage.json")));
        assertThat(report.size()).isEqualTo(192);
        assertThat(folder.resolve("mission-coverage.md")).isNotEmptyFile();
    }
}
