// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import java.util.Map;
import java.util.TreeMap;

/// How each claiming test ended: test name to "passed". A test with several runs (parameters,
/// repetitions) passed only when each of them did.
record Outcomes(Map<String, Boolean> byTest) {
    Outcomes {
        byTest = Map.copyOf(byTest);
    }

    static Outcomes none() {
        return new Outcomes(Map.of());
    }

    /// One line per test: name, tab, `passed` or `failed`; other lines are ignored.
    static Outcomes parse(String text) {
        Map<String, Boolean> found = new TreeMap<>();
        text.lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length == 2)
                .forEach(cells -> found.put(cells[0], cells[1].equals("passed")));
        return new Outcomes(found);
    }

    String format() {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(byTest)
                .forEach((test, passed) ->
                        out.append(test)
                                .append('\t')
                                .append(passed ? "passed" : "failed")
                                .append('\n'));
        return out.toString();
    }

    /// These outcomes with newer ones laid over them.
    Outcomes overlaidWith(Outcomes newer) {
        Map<String, Boolean> all = new TreeMap<>(byTest);
        all.putAll(newer.byTest());
        return new Outcomes(all);
    }
}
