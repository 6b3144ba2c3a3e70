// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the rules of a guide from its `mig.xml`: elements `mig`, `group`, `segment`, `element`.
///
/// `min` and `max` count a group or segment (0 and 1 unless told). `is` on a segment lists the
/// codes of its qualifier at element 1, or where `by` says. `at` places an element, as `2.1`;
/// `min="1"` demands it, `codes`, `max` and `form` (a regular expression) bound what it says.
final class GuideRules {
    private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
    private static final int LONGEST = 512;

    private final XMLStreamReader xml;

    private GuideRules(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Rule.OfGroup read(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var rules = new GuideRules(factory.createXMLStreamReader(in));
            while (!rules.xml.isStartElement()) {
                rules.xml.next();
            }
            return rules.group();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException("not a guide: " + e.getMessage(), e);
        }
    }

    private Rule.OfGroup group() throws XMLStreamException {
        boolean whole = xml.getLocalName().equals("mig");
        checkAttributes(whole ? Set.of() : Set.of("code", "min", "max"));
        String code = attribute("code", "");
        int least = number("min", 0);
        int most = number("max", 1);
        List<Rule.OfSegment> segments = new ArrayList<>();
        List<Rule.OfGroup> groups = new ArrayList<>();
        while (nextChild()) {
            switch (xml.getLocalName()) {
                case "segment" -> segments.add(segment());
                case "group" -> groups.add(group());
                default -> throw new XMLStreamException("unknown " + xml.getLocalName());
            }
        }
        return new Rule.OfGroup(code, least, most, segments, groups);
    }

    private Rule.OfSegment segment() throws XMLStreamException {
        checkAttributes(Set.of("tag", "is", "by", "min", "max"));
        String tag = attribute("tag", "");
        int least = number("min", 0);
        int most = number("max", 1);
        Set<String> qualifiers = words("is");
        int[] by = place(attribute("by", "1"));
        List<Rule.OfElement> elements = new ArrayList<>();
        if (!qualifiers.isEmpty()) {
            elements.add(
                    new Rule.OfElement(by[0], by[1], true, true, qualifiers, LONGEST, ANYTHING));
        }
        while (nextChild()) {
            elements.add(element());
        }
        return new Rule.OfSegment(tag, least, most, elements);
    }

    private Rule.OfElement element() throws XMLStreamException {
        checkAttributes(Set.of("at", "min", "max", "codes", "form"));
        int[] at = place(attribute("at", ""));
        var element =
                new Rule.OfElement(
                        at[0],
                        at[1],
                        number("min", 0) > 0,
                        false,
                        words("codes"),
                        number("max", LONGEST),
                        Pattern.compile(attribute("form", ".*"), Pattern.DOTALL));
        if (nextChild()) {
            throw new XMLStreamException("an element holds nothing");
        }
        return element;
    }

    /// Moves to the next child; false at the end of the parent.
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private void checkAttributes(Set<String> known) throws XMLStreamException {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!known.contains(xml.getAttributeLocalName(i))) {
                throw new XMLStreamException("unknown " + xml.getAttributeLocalName(i));
            }
        }
    }

    private String attribute(String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(attribute(name, String.valueOf(otherwise)));
    }

    private Set<String> words(String name) {
        String value = attribute(name, "").strip();
        return value.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(value.split("\\s+", 0)));
    }

    private static int[] place(String at) {
        String[] parts = at.split("\\.", 2);
        return new int[] {
            Integer.parseInt(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1])
        };
    }
}
