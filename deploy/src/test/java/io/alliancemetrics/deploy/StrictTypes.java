package io.alliancemetrics.deploy;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares objects with Kubernetes' published types: every field is known, and every value is of its kind. Kubernetes
 * itself drops what it does not know, and says nothing.
 */
final class StrictTypes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> problems = new ArrayList<>();

    private StrictTypes() {}

    static List<String> problems(JsonNode object, Class<?> type) {
        StrictTypes check = new StrictTypes();
        check.value(object, JSON.constructType(type), "");
        return check.problems;
    }

    private void value(JsonNode node, JavaType type, String path) {
        Class<?> raw = type.getRawClass();
        if (type.isMapLikeType()) {
            require(node.isObject(), node, "an object", path);
            node.properties()
                    .forEach(each -> value(each.getValue(), type.getContentType(), path + "/" + each.getKey()));
        } else if (type.isCollectionLikeType()) {
            require(node.isArray(), node, "a list", path);
            for (int i = 0; i < node.size(); i++) {
                value(node.get(i), type.getContentType(), path + "/" + i);
            }
        } else if (raw == String.class || type.isEnumType()) {
            require(node.isTextual(), node, "a text", path);
        } else if (raw == Boolean.class || raw == boolean.class) {
            require(node.isBoolean(), node, "true or false", path);
        } else if (raw == Integer.class || raw == Long.class) {
            require(node.isIntegralNumber(), node, "a whole number", path);
        } else if (raw == IntOrString.class) {
            require(node.isTextual() || node.isIntegralNumber(), node, "a text or a whole number", path);
        } else if (raw == Quantity.class) {
            quantity(node, path);
        } else if (raw != Object.class) {
            bean(node, type, path);
        }
    }

    private void bean(JsonNode node, JavaType type, String path) {
        require(node.isObject(), node, "an object", path);
        Map<String, BeanPropertyDefinition> known =
                JSON.getDeserializationConfig().introspect(type).findProperties().stream()
                        .collect(Collectors.toMap(BeanPropertyDefinition::getName, Function.identity()));
        node.properties().forEach(each -> {
            String at = path + "/" + each.getKey();
            BeanPropertyDefinition property = known.get(each.getKey());
            if (property == null) {
                problems.add(at + ": " + type.getRawClass().getSimpleName() + " has no such field");
            } else {
                value(each.getValue(), property.getPrimaryType(), at);
            }
        });
    }

    private void quantity(JsonNode node, String path) {
        try {
            Quantity.getAmountInBytes(new Quantity(node.asText()));
        } catch (IllegalArgumentException e) {
            problems.add(path + ": found " + node + ", expected a quantity such as 512Mi");
        }
    }

    private void require(boolean holds, JsonNode node, String expected, String path) {
        if (!holds) {
            problems.add(path + ": found " + node + ", expected " + expected);
        }
    }
}
