package io.alliancemetrics.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alliancemetrics.cli.client.SubmissionReceipt;
import java.util.Collection;

/** Receipts as the gateway wrote them, in the shape in which {@code validate} prints its own: {@code {"receipts": […]}}. */
final class SubmissionsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SubmissionsJson() {}

    static String of(Collection<SubmissionReceipt> submissions) {
        ObjectNode document = MAPPER.createObjectNode();
        ArrayNode receipts = document.putArray("receipts");
        submissions.forEach(submission -> receipts.add(submission.json()));
        return text(document);
    }

    /** Indented for people. */
    static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", e);
        }
    }
}
