// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lowest versions of dependencies that are known to be good, and what must not be there.
///
/// @param reviewed when the list was last held against the advisories
record Floors(LocalDate reviewed, List<Floor> floors) {
    private static final Pattern REVIEWED = Pattern.compile("(?m)^# reviewed: ([-\\d]+)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    Floors {
        floors = List.copyOf(floors);
    }

    /// A library that was resolved.
    record Component(String group, String artifact, String version) {}

    /// @param lowest a version, `banned` or `tests-only`
    record Floor(String group, String artifact, String lowest, String why) {
        boolean matches(Component component) {
            return sameGroup(component.group())
                    && component.artifact().matches(artifact.replace("*", ".*"));
        }

        /// A class path shows the group behind the folder of the local repository.
        private boolean sameGroup(String other) {
            return other.equals(group) || other.endsWith("." + group);
        }
    }

    static Floors parse(String text) {
        Matcher reviewed = REVIEWED.matcher(text);
        if (!reviewed.find()) {
            throw new IllegalArgumentException("no line '# reviewed: DATE'");
        }
        return new Floors(
                LocalDate.parse(reviewed.group(1)),
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Floors::floor)
                        .toList());
    }

    /// What is too old or banned among libraries; `shipped` tells whether they leave the house.
    List<Finding> broken(List<Component> components, boolean shipped) {
        List<Finding> findings = new ArrayList<>();
        for (Component component : components) {
            for (Floor floor : floors) {
                if (floor.matches(component) && isBroken(component, floor, shipped)) {
                    String where = component.artifact() + " " + component.version();
                    findings.add(new Finding(floor.lowest(), where, floor.why()));
                }
            }
        }
        return findings;
    }

    /// Floors under which there is nothing: they would guard nothing.
    List<Floor> idle(List<Component> components) {
        return floors.stream()
                .filter(floor -> !floor.lowest().equals("banned"))
                .filter(floor -> components.stream().noneMatch(floor::matches))
                .toList();
    }

    static boolean isOlder(String version, String than) {
        List<Long> one = numbers(version);
        List<Long> other = numbers(than);
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            long a = i < one.size() ? one.get(i) : 0;
            long b = i < other.size() ? other.get(i) : 0;
            if (a != b) {
                return a < b;
            }
        }
        return false;
    }

    private static boolean isBroken(Component component, Floor floor, boolean shipped) {
        return switch (floor.lowest()) {
            case "banned" -> true;
            case "tests-only" -> shipped;
            default -> isOlder(component.version(), floor.lowest());
        };
    }

    private static List<Long> numbers(String version) {
        return NUMBER.matcher(version).results().map(m -> Long.valueOf(m.group())).toList();
    }

    private static Floor floor(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        int colon = cells.getFirst().indexOf(':');
        if (cells.size() != 3 || colon < 0) {
            throw new IllegalArgumentException("not three cells: " + line);
        }
        String name = cells.getFirst();
        return new Floor(
                name.substring(0, colon), name.substring(colon + 1), cells.get(1), cells.get(2));
    }
}
