package io.alliancemetrics.ingest.history;

import io.alliancemetrics.ingest.file.FileFormat;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.util.Optional;

/**
 * A file that has just come in.
 *
 * @param idempotencyKey what its sender calls it; the same for a retry
 * @param contentHash of the whole file
 */
public record NewSubmission(
        Office office,
        Feed feed,
        String file,
        FileFormat format,
        boolean dryRun,
        Optional<String> idempotencyKey,
        String contentHash) {}
