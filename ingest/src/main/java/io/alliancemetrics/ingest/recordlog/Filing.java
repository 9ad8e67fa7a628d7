package io.alliancemetrics.ingest.recordlog;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.Instant;
import java.util.Optional;

/**
 * What an office has filed in one feed for one quarter: the quarter of the booking, the exports, the fellowship's first
 * day, the certificate's issue, the rate or the release.
 *
 * @param records that are not retracted
 * @param provisional of these, those that are provisional or estimated
 * @param restated of these, those that have more than one revision
 * @param firstRecordedAt when the first of their revisions was recorded; empty if there is none
 * @param lastRecordedAt when the last of their revisions was recorded; empty if there is none
 */
public record Filing(
        Feed feed,
        Quarter quarter,
        FilingStatus status,
        long records,
        long provisional,
        long restated,
        Optional<Instant> firstRecordedAt,
        Optional<Instant> lastRecordedAt) {
    static Filing none(Feed feed, Quarter quarter, FilingStatus status) {
        return new Filing(feed, quarter, status, 0, 0, 0, Optional.empty(), Optional.empty());
    }
}
