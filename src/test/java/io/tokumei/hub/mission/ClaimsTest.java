// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Row("E1-01")
    @Row("E1-02")
    static class Claiming {
        @Row("E1-03")
        void claimed() {}

        void bare() {}

        @Nested
        class Inner {
            @Row("E1-04")
            void inside() {}
        }
    }

    static class Straying {
        @Row("E9-99")
        void lost() {}
    }

    @Test
    void aTestClaimsItsOwnRowsAndThoseOfItsClasses() {
        String name = Claiming.class.getName();
        assertThat(Claims.of(name + "#claimed")).containsExactly("E1-01", "E1-02", "E1-03");
        assertThat(Claims.of(name + "#bare")).containsExactly("E1-01", "E1-02");
        assertThat(Claims.of(name + "$Inner#inside")).containsExactly("E1-01", "E1-02", "E1-04");
    }

    @Test
    void aTestThatIsGoneClaimsNothing() {
        assertThat(Claims.of(Claiming.class.getName() + "#removed")).isEmpty();
        assertThat(Claims.of("io.tokumei.hub.Removed#removed")).isEmpty();
    }

    @Test
    void anUnknownRowIsSeen() {
        assertThat(unknownIn(Straying.class)).containsExactly("E9-99");
    }

    @Test
    void everyClaimedRowIsOnTheChecklist() {
        Map<String, Set<String>> unknown = new TreeMap<>();
        Set<String> claiming = new TreeSet<>();
        for (JavaClass type : testClasses()) {
            claiming.add(type.getSimpleName());
            Set<String> rows = unknownIn(type.reflect());
            if (!rows.isEmpty() && !type.isEquivalentTo(Straying.class)) {
                unknown.put(type.getName(), rows);
            }
        }
        assertThat(claiming).as("classes looked at").contains("Claiming", "Straying");
        assertThat(unknown).as("rows that mission/rows.tsv does not list").isEmpty();
    }

    private static Iterable<JavaClass> testClasses() {
        return new ClassFileImporter()
                .withImportOption(location -> location.contains("/test-classes/"))
                .importPackages("io.tokumei")
                .that(DescribedPredicate.describe("claims rows", ClassesWithRows::any));
    }

    private static Set<String> unknownIn(Class<?> type) {
        Set<String> rows = new TreeSet<>(Claims.declaredIn(type));
        rows.removeAll(Checklist.load().rows());
        return rows;
    }

    private static final class ClassesWithRows {
        static boolean any(JavaClass type) {
            return type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(d -> d.getTargetClass().getName().startsWith(Row.class.getName()));
        }
    }
}
