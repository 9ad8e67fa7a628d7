package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;

/**
 * Money allocated to or spent on research and development by one member.
 *
 * @param refArea area of the reporting office, ISO 3166-1 alpha-2
 * @param measure {@code ALLOCATION} or {@code EXPENDITURE}
 * @param purpose {@code JOINT_RESEARCH}, {@code NATIONAL_RESEARCH}, …
 * @param programme may be empty
 * @param bookedOn decides the quarter
 * @param amount in hundredths of the currency's unit
 * @param currency ISO 4217
 */
public record RdSpend(
        RecordHeader header,
        String refArea,
        String measure,
        String purpose,
        String programme,
        int bookedOn,
        long amount,
        String currency)
        implements FeedRecord {
    @Override
    public Feed feed() {
        return Feed.RD_SPEND;
    }
}
