package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;

/**
 * Exports of AI goods or services by one member in one quarter.
 *
 * @param refArea area of the reporting office
 * @param timePeriod {@code 2026-Q3}
 * @param category {@code SOFTWARE}, {@code SERVICES} or {@code HARDWARE}
 * @param amount in hundredths of the currency's unit
 * @param currency ISO 4217
 */
public record AiExports(
        RecordHeader header, String refArea, String timePeriod, String category, long amount, String currency)
        implements FeedRecord {
    @Override
    public Feed feed() {
        return Feed.AI_EXPORTS;
    }
}
