package io.alliancemetrics.ingest.gateway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.alliancemetrics.ingest.handout.ReceiptJson;
import io.alliancemetrics.ingest.history.Stage;
import java.util.List;

/**
 * A submission whole: its receipt, its stages, and what the job made of it.
 *
 * @param receipt what the check found; all zero before
 * @param source who wrote it to the log: GATEWAY, or KAFKA for an office's own system
 * @param format of the file; none if there was no file
 * @param failure why it failed; none if it did not
 * @param isFinal whether nothing will change any more
 */
record SubmissionJson(
        @JsonUnwrapped ReceiptJson receipt,
        String source,
        String format,
        Stage stage,
        boolean isFinal,
        int attempts,
        String failure,
        List<TimelineEntryJson> timeline,
        LogJson log,
        LinksJson links) {

    /**
     * A stage that the submission has reached.
     *
     * @param at in UTC, ISO 8601
     */
    record TimelineEntryJson(String stage, String at) {}

    /**
     * What the job decided.
     *
     * @param outstanding rows that it has yet to decide on
     */
    record LogJson(long accepted, long duplicate, long rejected, long outstanding, List<LogRejectionJson> rejections) {}

    /** A row that the job rejected; row 0 if its line is unknown. */
    record LogRejectionJson(long row, String recordId, long revision, String rule, String message, String howToMend) {}

    /** Where the rest is. */
    record LinksJson(String self, String events, String rows, String errorsCsv, String annotatedWorkbook) {
        /** Of a submission that was written to Kafka without a file. */
        static LinksJson withoutFile(String id) {
            String self = "/v1/submissions/" + id;
            return new LinksJson(self, self + "/events", null, null, null);
        }

        static LinksJson of(String id) {
            String self = "/v1/submissions/" + id;
            return new LinksJson(
                    self, self + "/events", self + "/rows", self + "/errors.csv", self + "/annotated.xlsx");
        }
    }
}
