package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;

/**
 * Average exchange rate of a currency in one quarter.
 *
 * @param currency ISO 4217
 * @param timePeriod {@code 2026-Q1}
 * @param rate units of the currency for 1 EUR, in hundred-millionths
 * @param rateType {@code PERIOD_AVERAGE}
 * @param source publisher of the rate
 */
public record FxRate(RecordHeader header, String currency, String timePeriod, long rate, String rateType, String source)
        implements FeedRecord {
    @Override
    public Feed feed() {
        return Feed.FX_RATES;
    }
}
