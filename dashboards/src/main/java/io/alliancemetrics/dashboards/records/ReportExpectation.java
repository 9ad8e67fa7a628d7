package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the figures of a quarter need from a member, as the gateway tells it to the offices. The first figures are those of
 * 2026-Q1; economic impact compares the exports of four quarters with those of 2024.
 */
final class ReportExpectation {
    /** What members report, in the order of the page. */
    static final List<Feed> FEEDS = List.of(Feed.RD_SPEND, Feed.FELLOW_MOBILITY, Feed.CERTIFICATION, Feed.AI_EXPORTS);

    private static final Quarter FIRST_BASE_QUARTER = Quarter.of(Kpi.BASE_YEAR, 1);
    private static final Quarter LAST_BASE_QUARTER = Quarter.of(Kpi.BASE_YEAR, 4);
    private static final Quarter FIRST_SUMMED = Kpi.FIRST_QUARTER.plus(-3);

    private ReportExpectation() {}

    /** The quarters that figures up to {@code last} need a feed for, oldest first. */
    static List<Quarter> quarters(Feed feed, Quarter last) {
        return Stream.iterate(FIRST_BASE_QUARTER, quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1))
                .filter(quarter -> isNeeded(feed, quarter))
                .toList();
    }

    /** Whether every quarter has records; the other feeds report events, which may fail to happen. */
    static boolean isPeriodic(Feed feed) {
        return feed == Feed.RD_SPEND || feed == Feed.AI_EXPORTS;
    }

    private static boolean isNeeded(Feed feed, Quarter quarter) {
        if (feed != Feed.AI_EXPORTS) {
            return quarter.compareTo(Kpi.FIRST_QUARTER) >= 0;
        }
        return quarter.compareTo(LAST_BASE_QUARTER) <= 0 || quarter.compareTo(FIRST_SUMMED) >= 0;
    }
}
