// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.routes;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What makes a route one of ours: canonical, named in every part, thin, and joined to others only
/// by names that exist. Each finding is a sentence that names file and place.
public final class RouteRules {
    private static final String SCHEMA = "/schema/camelYamlDsl-canonical.json";
    private static final int MOST_STEPS = 8;
    private static final int MOST_ROUTES = 6;
    private static final Set<String> STEPS = Set.of("bean", "to");
    private static final Set<String> TOP = Set.of("route", "routeConfiguration", "from");
    private static final Schema CANONICAL = canonical();

    private final List<String> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<String> called;
    private final Set<String> configurations = new HashSet<>();

    private RouteRules(Set<String> called) {
        this.called = new HashSet<>(called);
    }

    /// The addresses dispatcher and relay send to.
    public static final Set<String> CALLED =
            Set.of(
                    "direct:shopper-mail",
                    "direct:agent-mail",
                    "direct:page",
                    "direct:clock",
                    "direct:store-edi",
                    "direct:courier-jms",
                    "direct:pickup-mqtt",
                    "direct:write-mail",
                    "direct:write-as2",
                    "direct:write-jms",
                    "direct:write-mqtt");

    /// Holds files against every rule.
    ///
    /// @param called `direct:` addresses Java code sends to
    public static List<String> violations(List<RouteFile> files, Set<String> called) {
        RouteRules rules = new RouteRules(called);
        files.forEach(file ->
                file.all("routeConfiguration")
                        .forEach(each -> rules.configurations.add(each.path("id").asString(""))));
        files.forEach(rules::file);
        rules.called.stream()
                .filter(direct -> !rules.heard.contains(direct))
                .forEach(direct -> rules.findings.add(direct + " is called and nobody listens"));
        rules.heard.stream()
                .filter(direct -> !rules.called.contains(direct))
                .forEach(direct -> rules.findings.add(direct + " listens and nobody calls"));
        return rules.findings;
    }

    private void file(RouteFile file) {
        CANONICAL.validate(file.tree()).forEach(error -> findings.add(file.name() + ": " + error));
        List<JsonNode> routes = file.all("route");
        if (routes.size() > MOST_ROUTES) {
            findings.add(file.name() + ": more than " + MOST_ROUTES + " routes");
        }
        for (JsonNode part : file.tree()) {
            part.propertyNames().stream()
                    .filter(name -> !TOP.contains(name))
                    .forEach(name -> findings.add(file.name() + ": " + name + " is not used here"));
        }
        routes.forEach(route -> route(file, route));
        file.all("from").forEach(from -> from(file, from));
    }

    private void route(RouteFile file, JsonNode route) {
        named(file, "route", route);
        if (route.path("description").asString("").isBlank()) {
            findings.add(file.name() + ": a route has no description");
        }
        String configuration = route.path("routeConfigurationId").asString("");
        if (!configurations.contains(configuration)) {
            findings.add(file.name() + ": a route has no known routeConfigurationId");
        }
    }

    private void from(RouteFile file, JsonNode from) {
        named(file, "from", from);
        listens(file, from.path("uri").asString(""));
        JsonNode steps = from.path("steps");
        if (steps.size() > MOST_STEPS) {
            findings.add(file.name() + ": a route has more than " + MOST_STEPS + " steps");
        }
        for (JsonNode step : steps) {
            step.propertyNames().forEach(kind -> step(file, kind, step.get(kind)));
        }
    }

    private void step(RouteFile file, String kind, JsonNode step) {
        if (!STEPS.contains(kind)) {
            findings.add(file.name() + ": " + kind + " is not used here");
        }
        named(file, kind, step);
        String uri = step.path("uri").asString("");
        if (uri.startsWith("direct:")) {
            called.add(uri);
        }
        if (step.path("method").asString("").contains("${header")) {
            findings.add(file.name() + ": a header decides nothing");
        }
    }

    private void listens(RouteFile file, String uri) {
        if (uri.startsWith("direct:") && !heard.add(uri)) {
            findings.add(file.name() + ": " + uri + " has two listeners");
        }
    }

    private void named(RouteFile file, String kind, JsonNode part) {
        String id = part.path("id").asString("");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            findings.add(file.name() + ": a " + kind + " has no id");
        } else if (!ids.add(kind.equals("route") ? "route " + id : id)) {
            findings.add(file.name() + ": the id " + id + " stands twice");
        }
    }

    private static Schema canonical() {
        try (InputStream in = RouteRules.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(java.util.Objects.requireNonNull(in), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
