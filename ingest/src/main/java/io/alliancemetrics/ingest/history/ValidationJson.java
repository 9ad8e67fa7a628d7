package io.alliancemetrics.ingest.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alliancemetrics.ingest.submission.Validation;
import java.io.UncheckedIOException;

/** How the outcome of a check is kept. */
final class ValidationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ValidationJson() {}

    static String write(Validation validation) {
        try {
            return MAPPER.writeValueAsString(validation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Validation read(String json) {
        try {
            return MAPPER.readValue(json, Validation.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A receipt that was kept cannot be read", e);
        }
    }
}
