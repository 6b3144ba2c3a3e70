// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The walls between the packages of the hub. Every rule is held against the hub, where it must
/// hold, and against classes planted below `architecture.planted`, where it must fail.
class ArchitectureTest {
    private static final String HUB = "io.tokumei.hub";
    private static final String PLANTED = "io.tokumei.hub.architecture.planted";
    private static final Pattern CLASS_NAME = Pattern.compile("io\\.tokumei(\\.\\w+)+");

    private static final JavaClasses PLANTED_CLASSES =
            new ClassFileImporter().importPackages(PLANTED);

    private static JavaClasses hub = PLANTED_CLASSES;
    private static Set<String> namedInFiles = Set.of();

    /// A rule for a base package, and a planted class that it must name when it fails.
    private record Rule(String name, ArchRule forHub, ArchRule forPlanted, String offender) {}

    @BeforeAll
    static void importClasses() {
        hub =
                new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/test-classes/"))
                        .importPackages(HUB);
        namedInFiles = namesInFiles();
    }

    @TestFactory
    Stream<DynamicTest> theHubKeepsEveryRule() {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> rule.forHub().check(hub)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        return rules().stream()
                .filter(rule -> !rule.offender().isEmpty())
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> failsOnPlanted(rule)));
    }

    @TestFactory
    Stream<DynamicTest> noPackageImportsMoreThanItMay() {
        Walls walls = new Walls(HUB);
        return Walls.packages().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name, () -> walls.importsOnlyWhatItMay(name).check(hub)));
    }

    @Test
    void theWallsOfEveryPackageCanFail() {
        Walls walls = new Walls(PLANTED);
        var offenders = new TreeMap<>(java.util.Map.of("edi", "EdiKnowsMail"));
        offenders.put("trade", "TradeKnowsWeb");
        offenders.forEach(
                (name, offender) -> failsOnPlanted(walls.importsOnlyWhatItMay(name), offender));
    }

    private static List<Rule> rules() {
        Walls walls = new Walls(HUB);
        Walls traps = new Walls(PLANTED);
        Conduct conduct = new Conduct(HUB, namedInFiles);
        Conduct misconduct = new Conduct(PLANTED, Set.of());
        return List.of(
                new Rule(
                        "1 trade depends on the JDK alone",
                        walls.tradeIsAlone(),
                        traps.tradeIsAlone(),
                        "TradeKnowsLibraries"),
                new Rule(
                        "2 kernel and flow know no library",
                        walls.kernelAndFlowKnowNoLibrary(),
                        traps.kernelAndFlowKnowNoLibrary(),
                        "TradeKnowsLibraries"),
                new Rule(
                        "3 Camel only in exchange and app",
                        walls.camelOnlyAtTheEdge(),
                        traps.camelOnlyAtTheEdge(),
                        "TradeKnowsLibraries"),
                new Rule(
                        "3 Spring only at the edge",
                        walls.springOnlyAtTheEdge(),
                        traps.springOnlyAtTheEdge(),
                        "TradeKnowsLibraries"),
                new Rule(
                        "4 SQL only in journal",
                        walls.sqlOnlyInJournal(),
                        traps.sqlOnlyInJournal(),
                        "TradeKnowsLibraries"),
                new Rule("7 no cycles", walls.noCycles(), traps.noCycles(), "TradeKnowsWeb"),
                new Rule(
                        "8 no clock, chance or environment below app",
                        conduct.nobodyBelowAppReadsClockChanceOrEnvironment(),
                        misconduct.nobodyBelowAppReadsClockChanceOrEnvironment(),
                        "TradeReadsTheClock"),
                new Rule(
                        "9 of the gateway only its protocol",
                        walls.onlyTheProtocolOfTheGateway(),
                        traps.onlyTheProtocolOfTheGateway(),
                        ""),
                new Rule(
                        "10 sensitive types are not serializable",
                        conduct.sensitiveTypesAreNotSerializable(),
                        misconduct.sensitiveTypesAreNotSerializable(),
                        "SerializableSecret"),
                new Rule(
                        "10 exceptions take nothing sensitive",
                        conduct.exceptionsTakeNothingSensitive(),
                        misconduct.exceptionsTakeNothingSensitive(),
                        "TellingException"),
                new Rule(
                        "11 public types are used elsewhere",
                        conduct.publicTypesAreUsedElsewhere(),
                        misconduct.publicTypesAreUsedElsewhere(),
                        "NeedlesslyPublic"),
                new Rule(
                        "every package is known",
                        walls.everyPackageIsKnown(),
                        traps.everyPackageIsKnown(),
                        "TradeManager"),
                new Rule(
                        "names say something",
                        conduct.namesSaySomething(),
                        misconduct.namesSaySomething(),
                        "TradeManager"));
    }

    private static void failsOnPlanted(Rule rule) {
        failsOnPlanted(rule.forPlanted(), rule.offender());
    }

    private static void failsOnPlanted(ArchRule rule, String offender) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(PLANTED_CLASSES))
                .withMessageContaining(offender);
    }

    /// Classes named by text rather than by code: service lists, routes, templates, settings.
    private static Set<String> namesInFiles() {
        Path root = SourceTree.root();
        return Stream.of("src/main/resources", "routes", "connectors")
                .map(root::resolve)
                .filter(java.nio.file.Files::isDirectory)
                .flatMap(folder -> SourceTree.filesBelow(folder).stream())
                .filter(file -> !file.toString().endsWith(".java"))
                .filter(ArchitectureTest::isText)
                .flatMap(file -> CLASS_NAME.matcher(SourceTree.read(file)).results())
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static boolean isText(Path file) {
        return file.toString().contains("META-INF")
                || file.toString().matches(".*\\.(ya?ml|properties|xml|html)");
    }
}
