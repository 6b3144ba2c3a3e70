// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tokumei.hub.architecture.Floors.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// No library is older than what is known to be good, and nothing banned is there: neither on the
/// class path of the tests nor in the bill of materials of what is shipped.
class DependencyFloorTest {
    private static final Path BOM = SourceTree.root().resolve("target/bom.json");
    private static final int REVIEW_DAYS = 45;

    private final Floors floors =
            Floors.parse(
                    SourceTree.read(
                            SourceTree.root().resolve("src/test/resources/dependency-floors.tsv")));

    @Test
    void nothingOnTheClassPathIsTooOldOrBanned() {
        List<Component> libraries = Libraries.onClassPath();
        assertThat(libraries).hasSizeGreaterThan(100);
        assertThat(floors.broken(libraries, false)).isEmpty();
    }

    @Test
    void nothingShippedIsTooOldOrBanned() {
        assertThat(floors.broken(shipped(), true)).isEmpty();
    }

    @Test
    void everyFloorGuardsSomething() {
        List<Component> libraries = new ArrayList<>(Libraries.onClassPath());
        libraries.addAll(shipped());
        libraries.add(new Component("org.xerial", "sqlite-jdbc", "3.54.1.0"));
        assertThat(floors.idle(libraries)).isEmpty();
    }

    @Test
    void theListSaysWhenItWasReviewed() {
        LocalDate due = floors.reviewed().plusDays(REVIEW_DAYS);
        if (LocalDate.now(java.time.ZoneOffset.UTC).isAfter(due)) {
            System.out.println("dependency-floors.tsv was due for review on " + due);
        }
        assertThat(floors.reviewed()).isAfter(LocalDate.of(2026, 1, 1));
    }

    @Test
    void anOldOrBannedLibraryIsFound() {
        Floors planted =
                Floors.parse(
                        """
                        # reviewed: 2026-11-22
                        a.b:old\t1.10.0\tx
                        a.b:bad*\tbanned\ty
                        a.b:peer\ttests-only\tz
                        """);
        List<Component> libraries =
                List.of(
                        new Component("a.b", "old", "1.9.9"),
                        new Component("a.b", "bad-one", "1"),
                        new Component("a.b", "peer", "1"),
                        new Component("a.c", "old", "1.0"));
        assertThat(planted.broken(libraries, false))
                .containsExactly(
                        new Finding("1.10.0", "old 1.9.9", "x"),
                        new Finding("banned", "bad-one 1", "y"));
        assertThat(planted.broken(libraries, true))
                .contains(new Finding("tests-only", "peer 1", "z"));
        assertThat(planted.idle(List.of())).hasSize(2);
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(Floors.isOlder("4.1.99.Final", "4.1.135.Final")).isTrue();
        assertThat(Floors.isOlder("4.1.135.Final", "4.1.135.Final")).isFalse();
        assertThat(Floors.isOlder("3.54.1.0", "3.54.1")).isFalse();
        assertThat(Floors.isOlder("2", "1.99")).isFalse();
    }

    @Test
    void jarsAreReadFromTheLayoutOfARepository() {
        String entry =
                "/r/org/acme/thing/1.2/thing-1.2.jar".replace('/', java.io.File.separatorChar);
        assertThat(Libraries.onClassPath(entry))
                .containsExactly(new Component("r.org.acme", "thing", "1.2"));
        Floors planted = Floors.parse("# reviewed: 2026-11-22\norg.acme:thing\t2\tx\n");
        assertThat(planted.broken(Libraries.onClassPath(entry), false)).hasSize(1);
    }

    @Test
    void aListWithoutReviewIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Floors.parse("a:b\t1\tx"));
    }

    /// The bill of materials is made by `verify`; a run of single tests goes without.
    private static List<Component> shipped() {
        return Files.exists(BOM) ? Libraries.inBillOfMaterials(SourceTree.read(BOM)) : List.of();
    }
}
