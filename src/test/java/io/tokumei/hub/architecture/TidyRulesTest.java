// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Each rule of [TidyTest] fails on a text planted here.
class TidyRulesTest {
    private static final String MAIN = "src/main/java/io/tokumei/hub/trade/Planted.java";
    private static final String TEST = "src/test/java/io/tokumei/hub/trade/PlantedTest.java";

    @Test
    void aLongFileIsFound() {
        String text = "class Planted {\n" + "\n".repeat(299) + "}\n";
        assertThat(sizes(MAIN, text)).extracting(Finding::rule).containsExactly("file-lines");
        assertThat(sizes(TEST, text)).isEmpty();
        assertThat(sizes(TEST, text + "\n".repeat(200)))
                .extracting(Finding::rule)
                .containsExactly("file-lines");
    }

    @Test
    void aLongMethodIsFound() {
        assertThat(sizes(MAIN, "class Planted {\nvoid fits() {\n" + "\n".repeat(38) + "}\n}"))
                .isEmpty();
        assertThat(sizes(MAIN, "class Planted {\nvoid tall() {\n" + "\n".repeat(39) + "}\n}"))
                .containsExactly(new Finding("method-lines", MAIN + ":2", "tall 41 > 40"));
    }

    @Test
    void tooManyParametersAreFoundButNotInRecordsAndOverrides() {
        String five = "(int a, int b, int c, int d, int e)";
        assertThat(sizes(MAIN, "class Planted { void wide" + five + " {} }"))
                .containsExactly(new Finding("parameters", MAIN + ":1", "wide 5 > 4"));
        assertThat(sizes(MAIN, "class Planted { Planted" + five + " {} }")).hasSize(1);
        assertThat(sizes(MAIN, "record Planted" + five + " { Planted" + five + " {} }")).isEmpty();
        assertThat(sizes(MAIN, "class Planted { @Override void wide" + five + " {} }")).isEmpty();
    }

    @Test
    void figuresAreReported() {
        String text = "class Planted {\nvoid one() {\n}\nvoid two() {\n\n}\nvoid three() {}\n}";
        assertThat(Sizes.of(List.of(Sources.parse(MAIN, text))).report())
                .contains("| main file lines | 1 | 8 | 8 | 8 |")
                .contains("| main method lines | 3 | 2 | 2 | 3 |")
                .contains("Package-private top-level types in main code: 100 %");
    }

    @Test
    void aMissingLicenceLineIsFound() {
        assertThat(words("class Planted {}")).extracting(Finding::rule).containsExactly("licence");
    }

    @Test
    void aWideLineIsFoundUnlessItImports() {
        assertThat(words(licensed("/// " + "x".repeat(97))))
                .extracting(Finding::rule)
                .containsExactly("columns");
        assertThat(words(licensed("/// " + "x".repeat(96)))).isEmpty();
        assertThat(words(licensed("import a." + "x".repeat(120) + ";"))).isEmpty();
    }

    @Test
    void unfinishedWorkIsFound() {
        assertThat(Words.inAnyText("README.md", "one\nTO" + "DO: two"))
                .containsExactly(new Finding("unfinished", "README.md:2", "TO" + "DO: two"));
    }

    @Test
    void aMachinePathIsFound() {
        assertThat(Words.inAnyText("a.md", "see /wo" + "rk/main/hub"))
                .extracting(Finding::rule)
                .containsExactly("machine-path");
        assertThat(Words.inAnyText("a.md", "the page /order/work and network/work/x")).isEmpty();
    }

    @Test
    void silencedWarningsSkippedTestsSleepMocksAndVirtualThreadsAreFound() {
        assertThat(habits("@SuppressWarnings(\"all\") class Planted {}"))
                .containsExactly("annotation");
        assertThat(habits("class Planted { @Disabled void skipped() {} }"))
                .containsExactly("annotation");
        assertThat(habits("class Planted { void nap() { Thread.sleep(5); } }"))
                .containsExactly("sleep");
        assertThat(habits("import static org.mockito.Mockito.mock; class Planted {}"))
                .containsExactly("mock");
        assertThat(habits("class Planted { void run() { Thread.ofVirtual().start(null); } }"))
                .containsExactly("virtual");
    }

    @Test
    void aSensitiveTypeThatTellsItsContentIsFound() {
        assertThat(habits("@Sensitive record Planted(String secret) {}"))
                .containsExactly("sensitive");
        assertThat(
                        habits(
                                "@Sensitive record Planted(String secret) {"
                                        + " public String toString() { return \"***\"; } }"))
                .isEmpty();
    }

    @Test
    void aDefaultOverAnOwnEnumIsFound() {
        String own = "enum Kind { ONE, TWO } class Planted { int of(Kind kind) { return switch ";
        assertThat(choices(own + "(kind) { case ONE -> 1; default -> 2; }; } }"))
                .containsExactly("default");
        assertThat(choices(own + "(kind) { case ONE -> 1; case TWO -> 2; }; } }")).isEmpty();
        assertThat(choices(own + "(other) { case SECONDS -> 1; default -> 2; }; } }")).isEmpty();
    }

    @Test
    void aDefaultOverAnOwnSealedTypeIsFound() {
        String own =
                "sealed interface Shape { record Dot() implements Shape {} record Bar(int x)"
                        + " implements Shape {} } class Planted { int of(Shape s) { return switch ";
        assertThat(choices(own + "(s) { case Shape.Bar(int x) -> x; default -> 0; }; } }"))
                .containsExactly("default");
        assertThat(choices(own + "(s) { case Shape.Dot d -> 1; case null, default -> 0; }; } }"))
                .containsExactly("default");
        assertThat(choices(own + "(s) { case String d -> 1; default -> 0; }; } }")).isEmpty();
    }

    @Test
    void aHoleInAModulesWallIsFound() {
        assertThat(imports("device-gateway/edge/src/main/java/A.java", "io.tokumei.hub.trade.T"))
                .hasSize(1);
        assertThat(imports("connectors/sandbox/src/main/java/A.java", "io.tokumei.hub.as2.Codec"))
                .hasSize(1);
        assertThat(imports(MAIN, "io.tokumei.gateway.edge.Edge")).hasSize(1);
        assertThat(imports(MAIN, "io.tokumei.gateway.protocol.Envelope")).isEmpty();
    }

    @Test
    void aPackageWithoutIntroductionIsFound() {
        SourceFile planted = Sources.parse(MAIN, "class Planted {}");
        SourceFile itsTest = Sources.parse(TEST, "class PlantedTest {}");
        assertThat(Documents.packagesWithoutIntroduction(List.of(planted, itsTest))).hasSize(2);
        SourceFile introduction =
                Sources.parse(
                        MAIN.replace("Planted.java", "package-info.java"),
                        "@NullMarked package io.tokumei.hub.trade;");
        assertThat(Documents.packagesWithoutIntroduction(List.of(planted, itsTest, introduction)))
                .isEmpty();
    }

    @Test
    void longDocumentsRoutesAndKameletsAreFound() {
        assertThat(documents("README.ja.md", "line\n".repeat(201)))
                .containsExactly("document-lines");
        assertThat(documents("connectors/a.kamelet.yaml", "# line\n".repeat(101)))
                .containsExactly("document-lines");
        String route = "- route:\n    id: r\n    from:\n      uri: direct:r\n      steps:\n";
        assertThat(documents("routes/a.camel.yaml", route + "        - stop: {}\n".repeat(9)))
                .containsExactly("route-steps");
        assertThat(documents("routes/a.camel.yaml", (route + "        - stop: {}\n").repeat(7)))
                .containsExactly("routes-in-a-file");
    }

    private static List<Finding> sizes(String path, String text) {
        return Sizes.of(List.of(Sources.parse(path, text))).findings();
    }

    private static List<Finding> words(String text) {
        return Words.inJava(MAIN, text);
    }

    private static String licensed(String text) {
        return "// SPDX-License-Identifier: Apache-2.0\n" + text + "\n";
    }

    private static List<String> habits(String text) {
        return Habits.in(Sources.parse(MAIN, text)).stream().map(Finding::rule).toList();
    }

    private static List<String> choices(String text) {
        return Choices.in(List.of(Sources.parse(MAIN, text))).stream().map(Finding::rule).toList();
    }

    private static List<Finding> imports(String path, String name) {
        return Imports.in(Sources.parse(path, "import " + name + "; class A {}"));
    }

    private static List<String> documents(String path, String text) {
        return Documents.in(path, text).stream().map(Finding::rule).toList();
    }
}
