package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.streaming.metrics.AllianceMetrics;
import java.time.Duration;
import java.util.Locale;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** Counts the inserts into one group of tables, for Prometheus, and how long the job has waited for them. */
final class InsertCounts {
    private final Counter requests;
    private final Counter retries;
    private final Counter failures;
    private final Counter rows;

    /** Written by one thread, read by the one that reports metrics. */
    private volatile Wait wait = new Wait(0, false, 0);

    /** In nanoseconds: what inserts that have ended took, and since when one is under way, if one is. */
    private record Wait(long ended, boolean isUnderWay, long since) {
        long soFar() {
            return isUnderWay ? ended + (System.nanoTime() - since) : ended;
        }
    }

    InsertCounts(MetricGroup operator, TableGroup tables) {
        MetricGroup group =
                AllianceMetrics.of(operator).addGroup("tables", tables.name().toLowerCase(Locale.ROOT));
        requests = group.counter("insertRequests");
        retries = group.counter("insertRetries");
        failures = group.counter("insertFailures");
        rows = group.counter("insertedRows");
        Gauge<Long> waitedMillis = this::waitedMillis;
        group.gauge("insertWaitMs", waitedMillis);
    }

    void begin() {
        wait = new Wait(wait.ended(), true, System.nanoTime());
    }

    void request() {
        requests.inc();
    }

    void retry() {
        retries.inc();
    }

    void fail() {
        failures.inc();
    }

    void insert(long insertedRows) {
        rows.inc(insertedRows);
    }

    void end() {
        wait = new Wait(wait.soFar(), false, 0);
    }

    /** The insert that is under way included: while ClickHouse does not answer, this grows. */
    private long waitedMillis() {
        return Duration.ofNanos(wait.soFar()).toMillis();
    }
}
