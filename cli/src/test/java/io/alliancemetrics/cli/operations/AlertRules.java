package io.alliancemetrics.cli.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A file of rules, as Prometheus reads it; a key that it does not know is an error here as there. */
record AlertRules(List<Group> groups) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Rules that are evaluated together. */
    record Group(String name, List<Rule> rules) {}

    /**
     * An alert, or an expression that is recorded under a name.
     *
     * @param alert the alert's name; null if it is none
     * @param recorded the name that the expression's value is recorded under; null if it is not
     * @param duration for how long the expression must hold
     */
    record Rule(
            String alert,
            @JsonProperty("record") String recorded,
            String expr,
            @JsonProperty("for") String duration,
            Map<String, String> labels,
            Map<String, String> annotations) {
        Rule {
            expr = Objects.requireNonNullElse(expr, "");
            labels = labels == null ? Map.of() : Map.copyOf(labels);
            annotations = annotations == null ? Map.of() : Map.copyOf(annotations);
        }

        String name() {
            return alert == null ? recorded : alert;
        }
    }

    static AlertRules read(String yaml) {
        try {
            return MAPPER.readValue(yaml, AlertRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    List<Rule> alerts() {
        return rules().filter(rule -> rule.alert() != null).toList();
    }

    List<Rule> recordings() {
        return rules().filter(rule -> rule.alert() == null).toList();
    }

    private Stream<Rule> rules() {
        return groups.stream().flatMap(group -> group.rules().stream());
    }
}
