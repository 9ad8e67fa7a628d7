package io.alliancemetrics.streaming.ledger;

import java.time.Duration;

/**
 * When the newest of the messages seen was recorded, in milliseconds since 1970; 0 before the first. A message that claims to be
 * of the future does not count, or nothing would be newer for years: only a backfill may set that time itself.
 */
final class NewestMessage {
    private static final long TOLERANCE = Duration.ofDays(1).toMillis();

    /** Read by the thread that reports metrics too, as Flink's counters are: a little late does no harm. */
    private long recordedAt;

    private long limit;

    /** Says what time it is; once in a while is enough, as a day of tolerance is given. */
    void setTime(long now) {
        limit = now + TOLERANCE;
    }

    void see(long messageRecordedAt) {
        if (messageRecordedAt > recordedAt && messageRecordedAt <= limit) {
            recordedAt = messageRecordedAt;
        }
    }

    long recordedAt() {
        return recordedAt;
    }
}
