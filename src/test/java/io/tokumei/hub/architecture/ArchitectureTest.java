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
import java.util.function.Function;
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
        return Stream.concat(walls(), conduct()).toList();
    }

    private static Stream<Rule> walls() {
        return Stream.of(
                wall("1 trade is alone", Walls::tradeIsAlone, "TradeKnowsLibraries"),
                wall("2 pure kernel", Walls::kernelAndFlowKnowNoLibrary, "TradeKnowsLibraries"),
                wall("3 Camel at the edge", Walls::camelOnlyAtTheEdge, "TradeKnowsLibraries"),
                wall("3 Spring at the edge", Walls::springOnlyAtTheEdge, "TradeKnowsLibraries"),
                wall("4 SQL in journal", Walls::sqlOnlyInJournal, "TradeKnowsLibraries"),
                wall("7 no cycles", Walls::noCycles, "TradeKnowsWeb"),
                wall("9 only the gateway's protocol", Walls::onlyTheProtocolOfTheGateway, ""),
                wall("every package is known", Walls::everyPackageIsKnown, "TradeManager"));
    }

    private static Stream<Rule> conduct() {
        return Stream.of(
                conduct(
                        "8 no clock, chance or environment",
                        Conduct::nobodyBelowAppReadsClockChanceOrEnvironment,
                        "TradeReadsTheClock"),
                conduct(
                        "10 sensitive is not serializable",
                        Conduct::sensitiveTypesAreNotSerializable,
                        "SerializableSecret"),
                conduct(
                        "10 exceptions take nothing sensitive",
                        Conduct::exceptionsTakeNothingSensitive,
                        "TellingException"),
                conduct(
                        "11 public types are used elsewhere",
                        Conduct::publicTypesAreUsedElsewhere,
                        "NeedlesslyPublic"),
                conduct("names say something", Conduct::namesSaySomething, "TradeManager"));
    }

    private static Rule wall(String name, Function<Walls, ArchRule> rule, String offender) {
        return new Rule(name, rule.apply(new Walls(HUB)), rule.apply(new Walls(PLANTED)), offender);
    }

    private static Rule conduct(String name, Function<Conduct, ArchRule> rule, String offender) {
        return new Rule(
                name,
                rule.apply(new Conduct(HUB, namedInFiles)),
                rule.apply(new Conduct(PLANTED, Set.of())),
                offender);
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
