// SPDX-License-Identifier: Apache-2.0

package io.tokumei.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Derives one schema per message from a UN/EDIFACT directory, in the form the reader takes: order
/// and repetition of segments and groups, composites, lengths, code lists.
///
/// Run by the build with the directory pack (its `EDIFACT-Messages` and `EDIFACT-Segments` files,
/// nothing else), the folder to write to, and the messages wanted. Does nothing when pack, messages
/// and this program are those of the last run.
public final class DirectorySchemas {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String DFDL = "http://www.ogf.org/dfdl/dfdl-1.0/";
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<schema xmlns=\"http://xlate.io/EDISchema/v4\">\n"
                    + "<transaction><sequence>\n";
    private static final String UNLIMITED = "99999";
    private static final Pattern LENGTHS = Pattern.compile("(alpha|numeric)(\\d+)(?:-(\\d+))?");

    private final Map<String, Element> segments = new HashMap<>();
    private final Map<String, Element> messages = new HashMap<>();

    private final StringBuilder positions = new StringBuilder();
    private final Map<String, String> elementTypes = new TreeMap<>();
    private final Map<String, String> compositeTypes = new TreeMap<>();
    private final Map<String, String> segmentTypes = new TreeMap<>();

    private DirectorySchemas(Map<String, Element> segments, Map<String, Element> messages) {
        this.segments.putAll(segments);
        this.messages.putAll(messages);
    }

    public static void main(String[] arguments) throws Exception {
        Path source = Path.of(arguments[0]);
        for (int i = 1; i + 2 < arguments.length; i += 3) {
            derive(source, Path.of(arguments[i]), Path.of(arguments[i + 1]), arguments[i + 2]);
        }
    }

    private static void derive(Path program, Path pack, Path target, String wanted)
            throws Exception {
        Path segmentsFile = pack.resolve("EDIFACT-Segments.dfdl.xsd");
        Path messagesFile = pack.resolve("EDIFACT-Messages.dfdl.xsd");
        String inputs = wanted + " " + hash(program, segmentsFile, messagesFile);
        Path stamp = target.resolve("derived.txt");
        if (Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        Map<String, Element> segments = types(segmentsFile);
        Map<String, Element> messages = types(messagesFile);
        Files.createDirectories(target);
        for (String message : wanted.split(",")) {
            String schema = new DirectorySchemas(segments, messages).schema(message);
            Files.writeString(target.resolve(message + ".xml"), schema);
        }
        Files.writeString(stamp, inputs);
    }

    private static String hash(Path... files) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, Element> types(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Map<String, Element> types = new HashMap<>();
        Element root;
        try (var in = Files.newInputStream(file)) {
            root = factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
        for (Element type : children(root)) {
            if (!type.getLocalName().equals("element")) {
                types.put(type.getAttribute("name"), type);
            }
        }
        return types;
    }

    private String schema(String message) throws IOException {
        Element type = messages.get(message);
        if (type == null) {
            throw new IOException("no message " + message + " in the directory");
        }
        write(type);
        StringBuilder text = new StringBuilder(HEAD).append(positions);
        text.append("</sequence></transaction>\n");
        elementTypes.values().forEach(text::append);
        compositeTypes.values().forEach(text::append);
        segmentTypes.values().forEach(text::append);
        return text.append("</schema>\n").toString();
    }

    /// Writes what stands in a message or group: segments by tag, groups by number.
    private void write(Element content) throws IOException {
        for (Element child : children(content)) {
            if (!child.getLocalName().equals("element")) {
                write(child);
                continue;
            }
            String tag = child.getAttributeNS(DFDL, "initiator");
            if (tag.isEmpty()) {
                String code = child.getAttribute("name").replace("SegGrp-", "SG");
                positions.append("<loop code=\"" + code + "\"" + occurs(child) + "><sequence>\n");
                write(child);
                positions.append("</sequence></loop>\n");
            } else {
                positions.append("<segment type=\"" + tag + "\"" + occurs(child) + "/>\n");
                writeSegment(tag, local(child.getAttribute("type")));
            }
        }
    }

    private static String occurs(Element position) {
        String least = position.getAttribute("minOccurs");
        String most = position.getAttribute("maxOccurs");
        return " minOccurs=\""
                + (least.isEmpty() ? "1" : least)
                + "\" maxOccurs=\""
                + (most.isEmpty() ? "1" : most.equals("unbounded") ? UNLIMITED : most)
                + "\"";
    }

    private void writeSegment(String tag, String type) throws IOException {
        if (segmentTypes.containsKey(tag)) {
            return;
        }
        if (tag.equals("UNS")) {
            elementTypes.put(
                    "DE0081",
                    "<elementType name=\"DE0081\" base=\"identifier\" minLength=\"1\""
                            + " maxLength=\"1\"><enumeration><value>D</value><value>S</value>"
                            + "</enumeration></elementType>\n");
            segmentTypes.put(tag, sequence("segmentType", tag, List.of(part("DE0081", 1, true))));
            return;
        }
        segmentTypes.put(tag, sequence("segmentType", tag, parts(definition(type), true)));
    }

    private List<String> parts(Element type, boolean composites) throws IOException {
        List<String> parts = new ArrayList<>();
        for (Element element : elementsOf(type)) {
            String name = local(element.getAttribute("type"));
            int most = number(element.getAttribute("maxOccurs"));
            int least = number(element.getAttribute("minOccurs"));
            for (int i = 0; i < most; i++) {
                boolean simple = name.startsWith("E");
                parts.add(
                        part(
                                simple || !composites ? simpleType(name) : compositeType(name),
                                i < least ? 1 : 0,
                                simple));
            }
        }
        return parts;
    }

    private static String part(String type, int least, boolean simple) {
        return (simple ? "<element" : "<composite")
                + " type=\""
                + type
                + "\" minOccurs=\""
                + least
                + "\"/>";
    }

    private static String sequence(String kind, String name, List<String> parts) {
        return "<"
                + kind
                + " name=\""
                + name
                + "\"><sequence>"
                + String.join("", parts)
                + "</sequence></"
                + kind
                + ">\n";
    }

    private String compositeType(String name) throws IOException {
        String code = name.substring(0, 4);
        if (!compositeTypes.containsKey(code)) {
            compositeTypes.put(
                    code, sequence("compositeType", code, parts(definition(name), false)));
        }
        return code;
    }

    private String simpleType(String name) throws IOException {
        String code = "DE" + name.substring(1, 5);
        if (!elementTypes.containsKey(code)) {
            Element restriction = child(definition(name), "restriction");
            List<String> codes = new ArrayList<>();
            for (Element value : children(restriction)) {
                if (value.getLocalName().equals("enumeration")) {
                    codes.add("<value>" + value.getAttribute("value") + "</value>");
                }
            }
            String base = local(restriction.getAttribute("base"));
            elementTypes.put(code, elementType(code, lengths(base), codes));
        }
        return code;
    }

    private static String elementType(String name, Matcher lengths, List<String> codes) {
        boolean numeric = lengths.group(1).equals("numeric");
        boolean exact = lengths.group(3) == null;
        String most = exact ? lengths.group(2) : lengths.group(3);
        String base = numeric ? "decimal" : codes.isEmpty() ? "string" : "identifier";
        String head =
                "<elementType name=\""
                        + name
                        + "\" base=\""
                        + base
                        + "\" minLength=\"1\""
                        + " maxLength=\""
                        + most
                        + "\"";
        return codes.isEmpty() || numeric
                ? head + "/>\n"
                : head
                        + "><enumeration>"
                        + String.join("", codes)
                        + "</enumeration></elementType>\n";
    }

    private static Matcher lengths(String base) throws IOException {
        Matcher lengths = LENGTHS.matcher(base);
        if (!lengths.matches()) {
            throw new IOException("unknown base type " + base);
        }
        return lengths;
    }

    private Element definition(String name) throws IOException {
        Element type = segments.getOrDefault(name, messages.get(name));
        if (type == null) {
            throw new IOException("no type " + name + " in the directory");
        }
        return type;
    }

    private static List<Element> elementsOf(Element type) {
        List<Element> elements = new ArrayList<>();
        for (Element child : children(type)) {
            if (child.getLocalName().equals("element")) {
                elements.add(child);
            } else {
                elements.addAll(elementsOf(child));
            }
        }
        return elements;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(c -> c.getLocalName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element && XSD.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }

    private static int number(String occurs) {
        return occurs.isEmpty() ? 1 : Integer.parseInt(occurs);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
