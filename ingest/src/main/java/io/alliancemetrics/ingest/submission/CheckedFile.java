package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.kafka.StagedRecords;

/**
 * A file that was checked, with its good rows kept until they are written or this is closed.
 *
 * @param request what was checked
 * @param validation what the check found
 * @param records the good rows
 */
public record CheckedFile(SubmissionRequest request, Validation validation, StagedRecords records)
        implements AutoCloseable {
    @Override
    public void close() {
        records.close();
    }
}
