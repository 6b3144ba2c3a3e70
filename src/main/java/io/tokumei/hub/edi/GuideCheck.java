// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.InterchangeReport.Finding;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Checks the content of a message against a guide. What the guide does not list is refused with
/// its place and without its text: disclosure is stopped at the codec.
final class GuideCheck {
    private final List<Finding> findings = new ArrayList<>();

    private GuideCheck() {}

    static List<Finding> check(Group content, Rule.OfGroup rules) {
        var check = new GuideCheck();
        check.group(content, rules, 1);
        return check.findings;
    }

    /// @param before number of the segment before the group
    private void group(Group group, Rule.OfGroup rules, int before) {
        IdentityHashMap<Rule, Integer> counts = new IdentityHashMap<>();
        int last = before;
        for (Part part : group.parts()) {
            switch (part) {
                case Segment segment -> {
                    segment(segment, rules, counts);
                    last = segment.number();
                }
                case Group inner -> inner(inner, rules, counts, last);
            }
        }
        for (Rule.OfSegment rule : rules.segments()) {
            if (counts.getOrDefault(rule, 0) < rule.least()) {
                add(new Finding(Fault.MISSING.code(), last, rule.tag(), 0, 0));
            }
        }
        for (Rule.OfGroup rule : rules.groups()) {
            if (counts.getOrDefault(rule, 0) < rule.least()) {
                String tag = rule.segments().getFirst().tag();
                add(new Finding(Fault.MISSING.code(), last, tag, 0, 0));
            }
        }
    }

    private void segment(
            Segment segment, Rule.OfGroup rules, IdentityHashMap<Rule, Integer> counts) {
        List<Rule.OfSegment> candidates =
                rules.segments().stream().filter(r -> r.tag().equals(segment.tag())).toList();
        Optional<Rule.OfSegment> rule =
                candidates.stream().filter(r -> qualifies(segment, r)).findFirst();
        if (rule.isEmpty()) {
            refuse(segment, candidates);
        } else if (counts.merge(rule.get(), 1, Integer::sum) > rule.get().most()) {
            add(segment.finding(Fault.TOO_MANY_REPETITIONS));
        } else {
            elements(segment, rule.get());
        }
    }

    private void inner(
            Group group, Rule.OfGroup rules, IdentityHashMap<Rule, Integer> counts, int last) {
        Segment trigger = group.trigger();
        List<Rule.OfGroup> candidates =
                rules.groups().stream().filter(r -> r.code().equals(group.code())).toList();
        Optional<Rule.OfGroup> rule =
                candidates.stream()
                        .filter(r -> qualifies(trigger, r.segments().getFirst()))
                        .findFirst();
        if (rule.isEmpty()) {
            refuse(trigger, candidates.stream().map(r -> r.segments().getFirst()).toList());
        } else if (counts.merge(rule.get(), 1, Integer::sum) > rule.get().most()) {
            add(trigger.finding(Fault.TOO_MANY_GROUPS));
        } else {
            group(group, rule.get(), last);
        }
    }

    private static boolean qualifies(Segment segment, Rule.OfSegment rule) {
        return rule.tag().equals(segment.tag())
                && rule.elements().stream()
                        .filter(Rule.OfElement::qualifier)
                        .allMatch(
                                e -> e.codes().contains(segment.value(e.element(), e.component())));
    }

    /// Names the qualifier as the culprit where the tag is known, else the segment.
    private void refuse(Segment segment, List<Rule.OfSegment> candidates) {
        Optional<Rule.OfElement> qualifier =
                candidates.stream()
                        .flatMap(r -> r.elements().stream())
                        .filter(Rule.OfElement::qualifier)
                        .findFirst();
        add(
                qualifier
                        .map(q ->
                                at(segment, Fault.VALUE_NOT_SUPPORTED, q.element(), q.component()))
                        .orElseGet(() -> segment.finding(Fault.NOT_SUPPORTED_HERE)));
    }

    private void elements(Segment segment, Rule.OfSegment rule) {
        for (Rule.OfElement element : rule.elements()) {
            String value = segment.value(element.element(), element.component());
            fault(value, element)
                    .ifPresent(f -> add(at(segment, f, element.element(), element.component())));
        }
        for (int e = 1; e <= segment.elements().size(); e++) {
            for (int c = 1; c <= segment.elements().get(e - 1).size(); c++) {
                if (!segment.value(e, c).isEmpty() && !isListed(rule, e, c)) {
                    add(at(segment, Fault.NOT_SUPPORTED_HERE, e, c));
                }
            }
        }
    }

    private static Optional<Fault> fault(String value, Rule.OfElement rule) {
        if (value.isEmpty()) {
            return rule.required() ? Optional.of(Fault.MISSING) : Optional.empty();
        }
        if (!rule.codes().isEmpty() && !rule.codes().contains(value)) {
            return Optional.of(Fault.VALUE_NOT_SUPPORTED);
        }
        if (value.codePointCount(0, value.length()) > rule.longest()) {
            return Optional.of(Fault.TOO_LONG);
        }
        return rule.form().matcher(value).matches()
                ? Optional.empty()
                : Optional.of(Fault.INVALID_VALUE);
    }

    private static boolean isListed(Rule.OfSegment rule, int element, int component) {
        return rule.elements().stream().anyMatch(r -> r.isAt(element, component));
    }

    /// Component 0 means the whole of an element that has but one.
    private static Finding at(Segment segment, Fault fault, int element, int component) {
        boolean single =
                element > segment.elements().size()
                        || segment.elements().get(element - 1).size() < 2;
        return segment.finding(fault, element, single && component == 1 ? 0 : component);
    }

    private void add(Finding finding) {
        if (findings.size() < RawMessage.MAX_FINDINGS) {
            findings.add(finding);
        }
    }
}
