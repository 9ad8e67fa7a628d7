package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.value.EpochDay;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * When the records of a submission count as recorded.
 *
 * @param day the recorded day that the record rules check against, as an epoch day in UTC
 * @param timestamp milliseconds since 1970 to write into the log; empty if the broker's clock decides
 */
public record RecordedAt(int day, OptionalLong timestamp) {
    /** On arrival: the broker stamps the records. What every office does. */
    public static RecordedAt arrival(Clock clock) {
        return new RecordedAt(EpochDay.ofTimestamp(clock.millis()), OptionalLong.empty());
    }

    /** At a moment of the past (or the future, in a scenario): only for topics that were created for a backfill. */
    public static RecordedAt backfill(Instant moment) {
        long millis = moment.toEpochMilli();
        return new RecordedAt(EpochDay.ofTimestamp(millis), OptionalLong.of(millis));
    }
}
