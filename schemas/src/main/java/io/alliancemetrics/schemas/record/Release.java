package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;

/**
 * A release of figures; what was recorded up to its cut-off day makes a vintage.
 *
 * @param timePeriod the quarter released, {@code 2026-Q2}; names the vintage
 * @param cutOffOn last recorded day that counts
 * @param title for readers
 */
public record Release(RecordHeader header, String timePeriod, int cutOffOn, String title) implements FeedRecord {
    @Override
    public Feed feed() {
        return Feed.RELEASES;
    }
}
