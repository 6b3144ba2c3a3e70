// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.trade.TradePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Tells a shopper who learns what, straight from `disclosure.yaml`: the list that notices and
/// documents are held against is the list that is shown.
@Component
final class Disclosures {
    /// They know it anyway, or there is none in this trade.
    private static final Set<String> LEFT_OUT = Set.of("shopper", "recipient");

    private final Map<String, Map<String, Map<String, String>>> plans = read();

    /// What one party may learn.
    ///
    /// @param party a role's name in the list, such as `payment-agent`
    record Party(String party, Map<Access, List<String>> elements) {
        /// What the page tells, kind by kind.
        public Map<Access, List<String>> shown() {
            Map<Access, List<String>> shown = new EnumMap<>(Access.class);
            shown.putAll(elements);
            shown.remove(Access.ABSENT);
            return shown;
        }
    }

    /// Every party of a plan with the elements of the list, in the list's order.
    List<Party> of(TradePlan plan) {
        Map<String, Map<Access, List<String>>> parties = new LinkedHashMap<>();
        plans.getOrDefault(plan.code(), Map.of())
                .forEach((element, levels) ->
                        levels.forEach((party, level) ->
                                parties.computeIfAbsent(party, _ -> new EnumMap<>(Access.class))
                                        .computeIfAbsent(
                                                Access.read(level, plan), _ -> new ArrayList<>())
                                        .add(element)));
        LEFT_OUT.forEach(parties::remove);
        return parties.entrySet().stream().map(e -> new Party(e.getKey(), e.getValue())).toList();
    }

    /// The whole list: plan, element, party, level.
    Map<String, Map<String, Map<String, String>>> plans() {
        return plans;
    }

    private static Map<String, Map<String, Map<String, String>>> read() {
        try (InputStream in = Disclosures.class.getResourceAsStream("/disclosure.yaml")) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<String, Map<String, Map<String, Map<String, String>>>> root = yaml.load(in);
            return root.getOrDefault("plans", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
