// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The guides in force and the directories they are taken from, read from `edi-schemas` on the
/// class path. `migs/guides.yaml` lists them. Directories are read when first needed.
final class Guides {
    private static final String ROOT = "edi-schemas/";

    private final List<Guide> all;
    private final Map<String, Schema> directories = new ConcurrentHashMap<>();

    private Guides(List<Guide> all) {
        this.all = List.copyOf(all);
    }

    /// Throws where a guide is broken: that is a fault of the installation.
    static Guides load() {
        Map<String, String> listed = yaml("migs/guides.yaml");
        List<Guide> guides = new ArrayList<>();
        listed.forEach((id, edition) -> guides.add(guide(id, edition)));
        return new Guides(guides);
    }

    List<Guide> all() {
        return all;
    }

    Guide byId(String id) {
        return all.stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no guide " + id));
    }

    /// The guide for a message of one type and directory version; of several, the one with the
    /// association's code that the message names, or else the first.
    Optional<Guide> find(String message, String version, String code, Guide.Direction direction) {
        List<Guide> found =
                all.stream()
                        .filter(g -> g.message().equals(message) && g.version().equals(version))
                        .filter(g -> g.is(direction))
                        .toList();
        return found.stream()
                .filter(g -> g.association().equals(code))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    Schema directory(Guide guide) {
        String name = "standards/edifact/" + guide.directory() + "/" + guide.message() + ".xml";
        return directories.computeIfAbsent(name, Guides::schema);
    }

    static InputStream open(String name) throws IOException {
        InputStream in = Guides.class.getClassLoader().getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new FileNotFoundException(ROOT + name);
        }
        return in;
    }

    private static Guide guide(String id, String edition) {
        String folder = "migs/" + id + "/" + edition + "/";
        Map<String, String> about = yaml(folder + "message.yaml");
        try (InputStream rules = open(folder + "mig.xml")) {
            String direction = value(about, "direction");
            return new Guide(
                    id,
                    edition,
                    value(about, "message"),
                    value(about, "directory"),
                    value(about, "version"),
                    value(about, "agency"),
                    about.getOrDefault("association", ""),
                    direction.contains("in"),
                    direction.contains("out"),
                    GuideRules.read(rules));
        } catch (IOException e) {
            throw new UncheckedIOException("guide " + id, e);
        }
    }

    private static String value(Map<String, String> about, String key) {
        String value = about.get(key);
        if (value == null) {
            throw new IllegalStateException("message.yaml lacks " + key);
        }
        return value;
    }

    private static Schema schema(String name) {
        try (InputStream in = open(name)) {
            return SchemaFactory.newFactory().createSchema(in);
        } catch (EDISchemaException | IOException e) {
            throw new IllegalStateException("directory " + name, e);
        }
    }

    private static Map<String, String> yaml(String name) {
        try (InputStream in = open(name)) {
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, String> texts = new java.util.LinkedHashMap<>();
            read.forEach((key, value) -> texts.put(key, String.valueOf(value)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
