package io.alliancemetrics.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The schema that the Flink operator publishes with its API, made strict: a field that it does not know is a mistake,
 * where Kubernetes would drop it without a word. Version 1.10 is the newest on the registry; it does not list Flink 2.2
 * yet, which operators do from 1.13 on, and every other field has stayed.
 */
final class FlinkDeploymentSchema {
    private static final String FILE = "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";
    private static final String FLINK_VERSION = "v2_2";

    private final JsonSchema schema;

    private FlinkDeploymentSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static FlinkDeploymentSchema load() {
        ObjectNode schema = (ObjectNode) YamlFile.document(text()).at("/spec/versions/0/schema/openAPIV3Schema");
        makeStrict(schema);
        // What every object has beside.
        schema.put("additionalProperties", true);
        schema.withArray("/properties/spec/properties/flinkVersion/enum").add(FLINK_VERSION);
        return new FlinkDeploymentSchema(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema));
    }

    List<String> problems(JsonNode deployment) {
        return schema.validate(deployment).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static void makeStrict(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(FlinkDeploymentSchema::makeStrict);
    }

    private static String text() {
        try (InputStream in = FlinkDeploymentSchema.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
