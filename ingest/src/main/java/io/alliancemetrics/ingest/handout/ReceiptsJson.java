package io.alliancemetrics.ingest.handout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.alliancemetrics.ingest.submission.Receipt;
import java.util.List;

/**
 * The receipts of several files as one JSON document: {@code {"receipts": […]}}.
 *
 * @param receipts in the order of the files
 */
public record ReceiptsJson(List<ReceiptJson> receipts) {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public ReceiptsJson {
        receipts = List.copyOf(receipts);
    }

    public static ReceiptsJson of(List<Receipt> receipts) {
        return new ReceiptsJson(receipts.stream().map(ReceiptJson::of).toList());
    }

    /** The document, indented for people. */
    public String toText() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Receipts hold nothing that JSON cannot", e);
        }
    }
}
