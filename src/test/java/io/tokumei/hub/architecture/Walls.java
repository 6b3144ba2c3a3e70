// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The packages of the hub and what each may know. The base package is a parameter, so that the
/// same rules can be held against planted classes that break them.
final class Walls {
    private static final List<String> KERNEL =
            List.of("trade", "plan", "pickup", "ledger", "contract", "party");

    /// Every package and the packages of the hub that it may import.
    private static final Map<String, List<String>> MAY_IMPORT = mayImport();

    private final String base;

    Walls(String base) {
        this.base = base;
    }

    static Set<String> packages() {
        return MAY_IMPORT.keySet();
    }

    /// Rule 1.
    ArchRule tradeIsAlone() {
        return classes()
                .that()
                .resideInAPackage(in("trade"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("trade"), "java..", "org.jspecify..")
                .allowEmptyShould(true);
    }

    /// Rule 2.
    ArchRule kernelAndFlowKnowNoLibrary() {
        List<String> pure = new ArrayList<>(KERNEL);
        pure.addAll(List.of("notice", "flow"));
        return noClasses()
                .that()
                .resideInAnyPackage(in(pure))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache..",
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta..",
                        "io.xlate..",
                        "org.smooks..",
                        "freemarker..",
                        "tools.jackson..")
                .allowEmptyShould(true);
    }

    /// Rule 3.
    ArchRule camelOnlyAtTheEdge() {
        return onlyIn(List.of("exchange", "app"), "org.apache.camel..");
    }

    /// Spring is wiring: the engines and documents do without.
    ArchRule springOnlyAtTheEdge() {
        return onlyIn(List.of("journal", "exchange", "web", "app"), "org.springframework..");
    }

    /// Rule 4. Wiring may hand a `DataSource` on, without speaking to it.
    ArchRule sqlOnlyInJournal() {
        return onlyIn(List.of("journal"), "java.sql..", "org.springframework.jdbc..");
    }

    /// Rules 5 and 6 and the whole table of packages.
    ArchRule importsOnlyWhatItMay(String name) {
        List<String> allowed = new ArrayList<>(MAY_IMPORT.getOrDefault(name, List.of()));
        allowed.add(name);
        return noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(base + "..").and(not(resideInAnyPackage(in(allowed)))))
                .allowEmptyShould(true)
                .as(name + " imports nothing of the hub but " + MAY_IMPORT.get(name));
    }

    /// Rule 7.
    ArchRule noCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    /// Rule 9, as far as class files tell; [Imports] reads it from the sources of all modules.
    ArchRule onlyTheProtocolOfTheGateway() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.tokumei.gateway..")
                                .and(not(resideInAPackage("io.tokumei.gateway.protocol.."))))
                .allowEmptyShould(true);
    }

    /// A package outside the table would be a wall that guards nothing.
    ArchRule everyPackageIsKnown() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .resideInAnyPackage(in(List.copyOf(packages())))
                .allowEmptyShould(true)
                .because("each package of the hub stands in the table of Walls");
    }

    private ArchRule onlyIn(List<String> places, String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and(not(resideInAnyPackage(in(places))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private String in(String name) {
        return base + "." + name + "..";
    }

    private String[] in(List<String> names) {
        return names.stream().map(this::in).toArray(String[]::new);
    }

    private static Map<String, List<String>> mayImport() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("trade", List.of());
        table.put("plan", List.of("trade"));
        table.put("pickup", List.of("trade"));
        table.put("ledger", List.of("trade"));
        table.put("contract", List.of("trade", "ledger"));
        table.put("party", List.of("trade"));
        table.put("notice", KERNEL);
        table.put("flow", and(KERNEL, "notice"));
        table.put("edi", and(KERNEL, "notice", "flow"));
        table.put("mail", and(KERNEL, "notice", "flow"));
        table.put("as2", List.of());
        table.put("broker", and(KERNEL, "notice", "flow"));
        table.put("feed", and(KERNEL, "notice", "flow"));
        table.put("terminal", and(KERNEL, "notice", "flow"));
        table.put("seal", and(KERNEL, "flow"));
        table.put("journal", and(KERNEL, "notice", "flow", "seal"));
        table.put("web", and(KERNEL, "notice", "flow"));
        List<String> below = List.copyOf(table.keySet());
        table.put("exchange", below.stream().filter(name -> !name.equals("web")).toList());
        table.put("routes", List.of());
        table.put("app", List.copyOf(table.keySet()));
        return table;
    }

    private static List<String> and(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
