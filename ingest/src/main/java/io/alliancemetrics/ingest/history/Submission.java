package io.alliancemetrics.ingest.history;

import io.alliancemetrics.ingest.file.FileFormat;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;

/**
 * A submission as it stands.
 *
 * @param attempts how often it was sent, with the same key
 * @param failure why it failed; empty if it did not
 * @param rowsRead rows of the file; 0 before it is validated
 * @param accepted rows that the gateway accepted
 * @param rejected rows that it rejected
 * @param logged what the job decided so far
 */
public record Submission(
        String id,
        Office office,
        Feed feed,
        String file,
        FileFormat format,
        boolean dryRun,
        Stage stage,
        Timeline timeline,
        int attempts,
        String failure,
        long rowsRead,
        long accepted,
        long rejected,
        LogCounts logged) {
    /** With what the job has decided meanwhile. */
    public Submission with(LogCounts counts) {
        return new Submission(
                id, office, feed, file, format, dryRun, stage, timeline, attempts, failure, rowsRead, accepted,
                rejected, counts);
    }

    public boolean isFinal() {
        return stage.isFinal(dryRun);
    }
}
