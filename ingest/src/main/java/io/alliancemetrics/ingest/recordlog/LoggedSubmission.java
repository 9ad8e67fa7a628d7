package io.alliancemetrics.ingest.recordlog;

import io.alliancemetrics.ingest.history.LogCounts;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.time.Instant;

/**
 * A submission as the log knows it: also one that an office's system wrote to Kafka without the gateway.
 *
 * @param firstRecordedAt when its first message was recorded
 * @param lastRecordedAt when its last one was
 */
public record LoggedSubmission(
        String id, Office office, Feed feed, Instant firstRecordedAt, Instant lastRecordedAt, LogCounts counts) {}
