// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.routes;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The steps of all routes and Kamelets, by id.
public final class RouteSteps {
    private RouteSteps() {}

    public static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Stream.concat(RouteFile.routes().stream(), RouteFile.kamelets().stream())
                .flatMap(file -> file.all("steps").stream())
                .forEach(steps ->
                        steps.forEach(step ->
                                step.forEach(body -> ids.add(body.path("id").asString("")))));
        return ids;
    }
}
