// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The style of the whole tree, as far as a machine can judge it. [TidyRulesTest] shows that each
/// rule can fail.
class TidyTest {
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(md|ya?ml|xml|sh|properties|ftl\\w?|html|css|js|tsv|txt|sql)");
    private static final Set<String> PROGRAMS = Set.of("hub", ".ci/run");

    private static List<SourceFile> sources = List.of();

    @BeforeAll
    static void parseEverything() {
        sources = Sources.all();
    }

    @Test
    void nothingIsTooLarge() throws IOException {
        Sizes sizes = Sizes.of(sources);
        Path report = SourceTree.output("").resolve("tidy.md");
        Files.writeString(report, sizes.report());
        System.out.println(sizes.report());
        assertThat(sizes.findings()).isEmpty();
    }

    @Test
    void everyJavaFileIsLicensedFinishedAndNarrow() {
        List<Finding> findings = new ArrayList<>();
        sources.forEach(f -> findings.addAll(Words.inJava(f.path(), f.text())));
        assertThat(findings).isEmpty();
    }

    @Test
    void noOtherTextIsUnfinishedOrNamesAPlaceOnSomeonesMachine() {
        List<Finding> findings = new ArrayList<>();
        for (Path file : SourceTree.filesBelow(SourceTree.root())) {
            String path = path(file);
            if (TEXT.matcher(path).matches() || PROGRAMS.contains(path)) {
                findings.addAll(Words.inAnyText(path, SourceTree.read(file)));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void noWarningIsSilencedNoTestSkippedNothingSleepsOrMocks() {
        List<Finding> findings = new ArrayList<>();
        sources.forEach(f -> findings.addAll(Habits.in(f)));
        assertThat(findings).isEmpty();
    }

    @Test
    void noSwitchOverOurOwnTypesHasADefault() {
        assertThat(Choices.in(sources)).isEmpty();
    }

    @Test
    void modulesKeepTheirWalls() {
        List<Finding> findings = new ArrayList<>();
        sources.forEach(f -> findings.addAll(Imports.in(f)));
        assertThat(findings).isEmpty();
    }

    @Test
    void everyPackageIsIntroduced() {
        assertThat(Documents.packagesWithoutIntroduction(sources)).isEmpty();
    }

    @Test
    void routesKameletsAndFirstPagesStayShort() {
        List<Finding> findings = new ArrayList<>();
        for (Path file : SourceTree.filesBelow(SourceTree.root())) {
            String path = path(file);
            if (path.startsWith("README") || path.endsWith(".yaml")) {
                findings.addAll(Documents.in(path, SourceTree.read(file)));
            }
        }
        assertThat(findings).isEmpty();
    }

    private static String path(Path file) {
        return Sources.slashed(SourceTree.root().relativize(file));
    }
}
