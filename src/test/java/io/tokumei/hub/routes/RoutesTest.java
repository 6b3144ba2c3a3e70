// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoutesTest {
    private static final String CONFIGURATION =
            """
            - routeConfiguration:
                id: inbound
                errorHandler:
                  noErrorHandler: {}
            """;

    private static final String GOOD =
            CONFIGURATION
                    + """
                    - route:
                        id: one
                        description: Reads and hands over.
                        routeConfigurationId: inbound
                        from:
                          id: take
                          uri: direct:one
                          steps:
                            - bean:
                                id: read
                                ref: reader
                                method: read
                            - to:
                                id: hand-over
                                uri: direct:two
                    - route:
                        id: two
                        description: Ends.
                        routeConfigurationId: inbound
                        from:
                          id: take-two
                          uri: "direct:two"
                          steps:
                            - bean:
                                id: decide
                                ref: hub
                                method: "handle(${variable.inbox}, ${body})"
                    """;

    @Test
    void ourRoutesAndKameletsKeepEveryRule() {
        List<RouteFile> files = new ArrayList<>(RouteSteps.routes());
        files.addAll(RouteSteps.kamelets());
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(RouteRules.violations(files, RouteRules.CALLED)).isEmpty();
    }

    @Test
    void aGoodFileIsFoundGood() {
        assertThat(violations(GOOD)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        return Map.ofEntries(
                        Map.entry("method: read|metod: read", "metod"),
                        Map.entry("- to:|- toD:", "toD is not used here"),
                        Map.entry("id: read|note: x", "a bean has no id"),
                        Map.entry("id: one|note: x", "a route has no id"),
                        Map.entry("id: take-two|note: x", "a from has no id"),
                        Map.entry("id: hand-over|id: read", "the id read stands twice"),
                        Map.entry("description: Ends.|note: x", "a route has no description"),
                        Map.entry("Id: inbound|Id: other", "no known routeConfigurationId"),
                        Map.entry("\"direct:two\"|direct:three", "direct:two is called and nobody"),
                        Map.entry("uri: direct:two|uri: log:x", "direct:two listens and nobody"),
                        Map.entry("\"direct:two\"|direct:one", "direct:one has two listeners"),
                        Map.entry("{variable.inbox|{header.inbox", "a header decides nothing"),
                        Map.entry("- route:|- rest:", "rest is not used here"))
                .entrySet()
                .stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getValue(), () -> breaks(each.getKey(), each.getValue())));
    }

    @Test
    void aRouteStaysShort() {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            steps.append("\n        - bean: {id: s" + i + ", ref: r, method: m}");
        }
        String many =
                """
                - route:
                    id: one
                    description: Long.
                    routeConfigurationId: inbound
                    from:
                      id: take
                      uri: direct:one
                      steps:\
                """
                        + steps;
        assertThat(violations(CONFIGURATION + many))
                .anySatisfy(found -> assertThat(found).contains("more than 8 steps"));
    }

    private static void breaks(String change, String sentence) {
        String[] halves = change.split("\\|", 2);
        String broken = GOOD.replace(halves[0], halves[1]);
        assertThat(broken).as("the change applies").isNotEqualTo(GOOD);
        assertThat(violations(broken)).anySatisfy(found -> assertThat(found).contains(sentence));
    }

    private static List<String> violations(String yaml) {
        return RouteRules.violations(
                List.of(RouteFile.of("test.camel.yaml", yaml)), Set.of("direct:one"));
    }
}
