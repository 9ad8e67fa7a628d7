package io.alliancemetrics.dashboards.kept;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import java.util.List;

/** Which state of the data readers find in ClickHouse: another text whenever the figures were written anew. Thread-safe. */
public final class DataState {
    private static final long NANOS_BETWEEN_QUESTIONS = 1_000_000_000L;

    /** Records are in their tables before the figures that account for them, so this speaks of both. */
    private static final String STATE =
            "SELECT concat(toString(version), ' ', toString(messages)) FROM alliance.kpi_progress";

    private final ClickHouseReads reads;
    private String state = "";
    private long askedAt;
    private boolean wasAsked;

    public DataState(ClickHouseReads reads) {
        this.reads = reads;
    }

    /**
     * The state, at most a second old.
     *
     * @throws io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException if ClickHouse does not answer
     */
    public synchronized String now() {
        if (!wasAsked || System.nanoTime() - askedAt > NANOS_BETWEEN_QUESTIONS) {
            wasAsked = false;
            state = reads.list(STATE, List.of(), row -> row.getString(1)).stream()
                    .findFirst()
                    .orElse("");
            askedAt = System.nanoTime();
            wasAsked = true;
        }
        return state;
    }
}
