package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.InputStream;

/**
 * A CSV file that an office hands in.
 *
 * @param submissionId goes with every record, so that the office finds what became of it
 * @param office who hands it in
 * @param feed what it holds
 * @param fileName for messages only
 * @param content is read once and closed
 * @param recordedAt when its records count as recorded
 */
public record SubmissionRequest(
        String submissionId, Office office, Feed feed, String fileName, InputStream content, RecordedAt recordedAt) {}
