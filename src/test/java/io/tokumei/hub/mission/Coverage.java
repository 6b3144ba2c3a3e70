// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The rows of the checklist with the tests that prove them.
record Coverage(List<Line> lines) {
    Coverage {
        lines = List.copyOf(lines);
    }

    /// A row: it passed when at least one test claims it and every test that claims it passed.
    @JsonPropertyOrder({"row", "title", "tests", "passed"})
    record Line(String row, String title, List<String> tests, boolean passed) {
        Line {
            tests = List.copyOf(tests);
        }
    }

    /// Joins the checklist with outcomes; `claims` tells the rows of a test, none for a test that
    /// is gone.
    static Coverage of(
            Checklist checklist, Outcomes outcomes, Function<String, Set<String>> claims) {
        Map<String, Set<String>> testsByRow = new TreeMap<>();
        for (String test : outcomes.byTest().keySet()) {
            for (String row : claims.apply(test)) {
                testsByRow.computeIfAbsent(row, r -> new TreeSet<>()).add(test);
            }
        }
        return new Coverage(
                checklist.entries().stream()
                        .map(entry ->
                                line(
                                        entry,
                                        testsByRow.getOrDefault(entry.row(), Set.of()),
                                        outcomes))
                        .toList());
    }

    String json() {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(lines) + "\n";
    }

    String markdown() {
        StringBuilder out = new StringBuilder("# Mission coverage\n\n");
        out.append(passed()).append(" of ").append(lines.size()).append(" rows are proved.\n\n");
        out.append("| row | title | proved | tests |\n|---|---|---|---|\n");
        for (Line line : lines) {
            String mark = line.passed() ? "yes" : line.tests().isEmpty() ? "no" : "FAILED";
            out.append(
                    "| %s | %s | %s | %s |%n"
                            .formatted(line.row(), line.title(), mark, shortNames(line.tests())));
        }
        return out.toString();
    }

    long passed() {
        return lines.stream().filter(Line::passed).count();
    }

    private static Line line(Checklist.Entry entry, Set<String> tests, Outcomes outcomes) {
        boolean passed =
                !tests.isEmpty()
                        && tests.stream().allMatch(t -> outcomes.byTest().getOrDefault(t, false));
        return new Line(entry.row(), entry.title(), List.copyOf(new TreeSet<>(tests)), passed);
    }

    private static String shortNames(List<String> tests) {
        return String.join(
                ", ", tests.stream().map(t -> t.substring(t.lastIndexOf('.') + 1)).toList());
    }
}
