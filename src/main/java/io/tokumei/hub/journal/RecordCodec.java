// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Sensitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns records into JSON and back. A record is an object of its components; a case of a sealed
/// family carries its stored name ([Names]) as `type`; an absent optional component is left out; a
/// value of a [Sensitive] type is whatever the [Vault] makes of it. No name of a class is ever
/// written or read.
final class RecordCodec {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String TYPE = "type";

    /// What stands in for a value whose key is gone.
    static final Map<Class<?>, Supplier<?>> ERASED =
            Map.of(
                    Contact.class, Contact::erased,
                    MailAddress.class, MailAddress::erased,
                    OrderContent.class, OrderContent::erased,
                    OrderDraft.class, OrderDraft::erased,
                    PickupSecret.class, PickupSecret::erased,
                    ContractCode.class, ContractCode::erased,
                    Verification.class, Verification::erased);

    private RecordCodec() {}

    /// The body of one case of a family, without its name.
    static ObjectNode body(Record value, Vault vault) {
        return object(value, vault, "");
    }

    /// Reads one case of a family by its stored name.
    static <T> T read(Names<T> names, String name, JsonNode body, Vault vault) {
        return names.cast(record(names.typeOf(name), body, vault, ""));
    }

    /// Writes a value declared as `type`.
    static JsonNode write(Object value, Class<?> type, Vault vault) {
        return node(value, type, vault, "");
    }

    /// Reads a value declared as `type`.
    static <T> T read(JsonNode node, Class<T> type, Vault vault) {
        return type.cast(value(node, type, vault, ""));
    }

    private static JsonNode node(Object value, Type type, Vault vault, String path) {
        if (type instanceof ParameterizedType many) {
            return array((Collection<?>) value, many.getActualTypeArguments()[0], vault, path);
        }
        Class<?> plain = (Class<?>) type;
        Sensitive sensitive = plain.getAnnotation(Sensitive.class);
        return sensitive == null
                ? plainNode(value, plain, vault, path)
                : vault.seal(sensitive.value(), path, plainNode(value, plain, Vault.OPEN, path));
    }

    private static JsonNode plainNode(Object value, Class<?> type, Vault vault, String path) {
        Optional<Scalar<?>> scalar = Scalar.of(type);
        if (scalar.isPresent()) {
            return JsonNodeFactory.instance.stringNode(scalar.get().write(value));
        }
        if (value instanceof Enum<?> constant) {
            return JsonNodeFactory.instance.stringNode(constant.name());
        }
        return switch (value) {
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case Long number -> JsonNodeFactory.instance.numberNode(number);
            case Boolean flag -> JsonNodeFactory.instance.booleanNode(flag);
            case Record record ->
                    Names.has(type)
                            ? named(record, type, vault, path)
                            : object(record, vault, path);
            default -> throw new IllegalStateException("no stored form for " + type.getName());
        };
    }

    private static ObjectNode named(Record value, Class<?> family, Vault vault, String path) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(TYPE, Names.of(family).nameOf(value.getClass()));
        node.setAll(object(value, vault, path));
        return node;
    }

    private static ObjectNode object(Record value, Vault vault, String path) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : Shape.of(value.getClass()).components()) {
            String inner = path + "/" + component.getName();
            Object part = Shape.part(value, component);
            if (part instanceof Optional<?> optional) {
                Type type = argument(component.getGenericType());
                optional.ifPresent(p -> node.set(component.getName(), node(p, type, vault, inner)));
            } else {
                node.set(component.getName(), node(part, component.getGenericType(), vault, inner));
            }
        }
        return node;
    }

    private static ArrayNode array(Collection<?> values, Type type, Vault vault, String path) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        List<?> ordered =
                values instanceof List<?> list
                        ? list
                        : values.stream().sorted(Comparator.comparing(Object::toString)).toList();
        int number = 0;
        for (Object value : ordered) {
            node.add(node(value, type, vault, path + "/" + number++));
        }
        return node;
    }

    private static Object value(JsonNode node, Type type, Vault vault, String path) {
        if (type instanceof ParameterizedType many) {
            return collection(node, many, vault, path);
        }
        Class<?> plain = (Class<?>) type;
        Sensitive sensitive = plain.getAnnotation(Sensitive.class);
        if (sensitive == null) {
            return plainValue(node, plain, vault, path);
        }
        Optional<JsonNode> opened = vault.open(sensitive.value(), path, node);
        return opened.isPresent()
                ? plainValue(opened.get(), plain, Vault.OPEN, path)
                : erased(plain);
    }

    private static Object plainValue(JsonNode node, Class<?> type, Vault vault, String path) {
        Optional<Scalar<?>> scalar = Scalar.of(type);
        if (scalar.isPresent()) {
            return scalar.get().parse().apply(node.stringValue());
        }
        if (type == int.class) {
            return node.intValue();
        }
        if (type == long.class) {
            return node.longValue();
        }
        if (type == boolean.class) {
            return node.booleanValue();
        }
        if (type.isEnum()) {
            return constant(type, node.stringValue());
        }
        return record(
                Names.has(type) ? Names.of(type).typeOf(node.path(TYPE).stringValue()) : type,
                node,
                vault,
                path);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown " + type + ": " + name));
    }

    private static Object record(Class<?> type, JsonNode node, Vault vault, String path) {
        Shape shape = Shape.of(type);
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : shape.components()) {
            JsonNode part = node.path(component.getName());
            String inner = path + "/" + component.getName();
            Type declared = component.getGenericType();
            if (component.getType() == Optional.class) {
                parts.add(
                        part.isMissingNode()
                                ? Optional.empty()
                                : Optional.of(value(part, argument(declared), vault, inner)));
            } else {
                parts.add(value(part, declared, vault, inner));
            }
        }
        return shape.make(parts);
    }

    private static Object collection(
            JsonNode node, ParameterizedType type, Vault vault, String path) {
        List<Object> values = new ArrayList<>();
        for (JsonNode element : node) {
            values.add(value(element, argument(type), vault, path + "/" + values.size()));
        }
        return type.getRawType() == List.class ? values : new LinkedHashSet<>(values);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Object erased(Class<?> type) {
        Supplier<?> erased = ERASED.get(type);
        if (erased == null) {
            throw new IllegalStateException("nothing stands in for an erased " + type.getName());
        }
        return erased.get();
    }
}
