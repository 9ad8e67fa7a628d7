package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;

/**
 * A file that an office hands in.
 *
 * @param submissionId goes with every record, so that the office finds what became of it
 * @param office who hands it in
 * @param feed what it holds
 * @param fileName for messages only
 * @param rows is opened once
 * @param notation how strictly its cells are read
 * @param recordedAt when its records count as recorded
 */
public record SubmissionRequest(
        String submissionId,
        Office office,
        Feed feed,
        String fileName,
        RowSource rows,
        Notation notation,
        RecordedAt recordedAt) {}
