package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a member has reported in a feed for a quarter, as of a cut-off.
 *
 * @param refArea the member
 * @param timePeriod the quarter of the booking, the exports, the fellowship's first day or the certificate's issue
 * @param dueOn the day by which it had to arrive; nothing while the quarter is not released
 * @param records that are not withdrawn
 * @param provisional of these, those that are provisional or estimated
 * @param restated of these, those that have more than one revision
 * @param firstRecordedAt when the first revision of any of its records was recorded; nothing if there is none
 * @param lastRecordedAt when the last one was; nothing if there is none
 */
public record Report(
        String refArea,
        Feed feed,
        Quarter timePeriod,
        ReportState state,
        Optional<LocalDate> dueOn,
        long records,
        long provisional,
        long restated,
        Optional<Instant> firstRecordedAt,
        Optional<Instant> lastRecordedAt) {
    /** Whether something has arrived that counts. */
    public boolean isFiled() {
        return records > 0;
    }
}
