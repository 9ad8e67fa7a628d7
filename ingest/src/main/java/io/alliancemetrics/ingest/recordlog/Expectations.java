package io.alliancemetrics.ingest.recordlog;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;

/**
 * What the figures need from an office. The first figures are those of 2026-Q1; economic impact compares the exports of
 * four quarters with those of 2024.
 */
final class Expectations {
    static final Quarter FIRST_BASE_QUARTER = Quarter.of(2024, 1);
    private static final Quarter LAST_BASE_QUARTER = Quarter.of(2024, 4);
    private static final Quarter FIRST_FIGURES = Quarter.of(2026, 1);
    private static final Quarter FIRST_SUMMED = Quarter.of(2025, 2);

    private Expectations() {}

    /** The status of a feed that has no record for a quarter. */
    static FilingStatus withoutRecords(Feed feed, Quarter quarter, LocalDate today) {
        if (!isNeeded(feed, quarter)) {
            return FilingStatus.NOT_EXPECTED;
        }
        if (!quarter.lastDay().isBefore(today)) {
            return FilingStatus.OPEN;
        }
        return isPeriodic(feed) ? FilingStatus.MISSING : FilingStatus.NOTHING_NEW;
    }

    private static boolean isNeeded(Feed feed, Quarter quarter) {
        if (feed == Feed.AI_EXPORTS) {
            boolean isBase = quarter.compareTo(LAST_BASE_QUARTER) <= 0;
            return isBase || quarter.compareTo(FIRST_SUMMED) >= 0;
        }
        if (feed == Feed.FX_RATES) {
            return true;
        }
        return quarter.compareTo(FIRST_FIGURES) >= 0;
    }

    /** Whether every quarter has records; the others report events, which may fail to happen. */
    private static boolean isPeriodic(Feed feed) {
        return switch (feed) {
            case RD_SPEND, AI_EXPORTS, FX_RATES, RELEASES -> true;
            case FELLOW_MOBILITY, CERTIFICATION, MEMBERSHIP -> false;
        };
    }
}
