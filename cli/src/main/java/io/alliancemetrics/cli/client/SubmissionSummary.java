package io.alliancemetrics.cli.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A submission in a list.
 *
 * @param receivedAt ISO 8601, UTC
 * @param accepted rows that the gateway accepted
 * @param rejected rows that it rejected
 * @param log what the job decided
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SubmissionSummary(
        String submissionId,
        String feed,
        String file,
        boolean dryRun,
        String stage,
        boolean isFinal,
        String receivedAt,
        long rowsRead,
        long accepted,
        long rejected,
        LogCounts log) {
    /** Whether the gateway or the job is at it. */
    public boolean isUnderWay() {
        return !isFinal && !SubmissionReceipt.TO_BE_SENT_AGAIN.contains(stage);
    }

    /** Rows that count, or will unless the job finds something against them. */
    public long counted() {
        return accepted - log.duplicate() - log.rejected();
    }

    /** By the gateway or by the job. */
    public long rejectedInAll() {
        return rejected + log.rejected();
    }
}
