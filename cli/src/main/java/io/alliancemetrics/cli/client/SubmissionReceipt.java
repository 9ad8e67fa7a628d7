package io.alliancemetrics.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.alliancemetrics.ingest.handout.ReceiptJson;
import io.alliancemetrics.ingest.submission.Receipt;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A submission whole: what the gateway's check found, how far it has come, and what the job decided.
 *
 * @param json as the gateway wrote it
 * @param receipt what the check found
 */
public record SubmissionReceipt(JsonNode json, Receipt receipt, Progress progress) {
    static final Set<String> TO_BE_SENT_AGAIN = Set.of("FAILED", "INTERRUPTED");

    static SubmissionReceipt of(JsonNode json) throws IOException {
        return new SubmissionReceipt(
                json,
                ReceiptReader.receipt(Answers.MAPPER.treeToValue(json, ReceiptJson.class)),
                Answers.MAPPER.treeToValue(json, Progress.class));
    }

    public String id() {
        return receipt.submissionId();
    }

    public Log log() {
        return progress.log;
    }

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return progress.isFinal;
    }

    /** Whether all accepted rows are in the log. */
    public boolean isPublished() {
        return progress.stage.equals("PUBLISHED") || progress.stage.equals("ACCOUNTED");
    }

    /** When the file came in; ISO 8601, UTC. */
    public String receivedAt() {
        return progress.timeline.isEmpty() ? "" : progress.timeline.get(0).at;
    }

    /** Whether not all rows could be written, so that the file has to be sent again. */
    public boolean isToBeSentAgain() {
        return TO_BE_SENT_AGAIN.contains(progress.stage);
    }

    /** Whether neither the gateway nor, so far, the job has rejected anything. */
    public boolean allAccepted() {
        return receipt.allAccepted() && progress.log.rejected == 0;
    }

    /**
     * How far a submission has come.
     *
     * @param stage RECEIVED, VALIDATED, REFUSED, PUBLISHED, ACCOUNTED, INTERRUPTED or FAILED
     * @param failure why it failed; null if it did not
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Progress(String stage, boolean isFinal, String failure, List<Reached> timeline, Log log) {
        public Progress {
            timeline = List.copyOf(timeline);
        }
    }

    /**
     * A stage that was reached.
     *
     * @param at ISO 8601, UTC
     */
    public record Reached(String stage, String at) {}

    /**
     * What the job decided.
     *
     * @param duplicate rows that the log had already
     * @param outstanding rows that it has yet to decide on
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Log(long accepted, long duplicate, long rejected, long outstanding, List<Rejection> rejections) {
        public Log {
            rejections = List.copyOf(rejections);
        }

        public long decided() {
            return accepted + duplicate + rejected;
        }
    }

    /** A row that the job rejected; row 0 if its line is unknown. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Rejection(long row, String recordId, long revision, String rule, String message, String howToMend) {}
}
