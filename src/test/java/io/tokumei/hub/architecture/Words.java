// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Rules about text: what every file says or must not say. The forbidden words are put together
/// here from pieces, so that this file does not break its own rules.
final class Words {
    private static final String LICENCE = "// SPDX-License-Identifier: Apache-2.0";
    private static final int COLUMNS = 100;
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile(
                    "(?<![\\w.$}-])/(wo" + "rk|ro" + "ot|ho" + "me/[a-z]+|Us" + "ers)/[\\w.]+");

    private Words() {}

    static List<Finding> inJava(String path, String text) {
        List<Finding> findings = new ArrayList<>(inAnyText(path, text));
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(LICENCE)) {
            findings.add(new Finding("licence", path, "does not begin with the SPDX line"));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isTooWide(line)) {
                findings.add(new Finding("columns", path + ":" + (i + 1), "wider than 100"));
            }
        }
        return findings;
    }

    static List<Finding> inAnyText(String path, String text) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String where = path + ":" + (i + 1);
            if (UNFINISHED.matcher(lines.get(i)).find()) {
                findings.add(new Finding("unfinished", where, lines.get(i).strip()));
            }
            if (MACHINE_PATH.matcher(lines.get(i)).find()) {
                findings.add(new Finding("machine-path", where, lines.get(i).strip()));
            }
        }
        return findings;
    }

    /// The formatter leaves imports and long text in comments and literals alone; only imports may
    /// stay long.
    private static boolean isTooWide(String line) {
        return line.codePointCount(0, line.length()) > COLUMNS
                && !line.startsWith("import ")
                && !line.startsWith("package ");
    }
}
