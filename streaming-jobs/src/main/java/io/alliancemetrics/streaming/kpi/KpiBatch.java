package io.alliancemetrics.streaming.kpi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The figures that changed in one checkpoint.
 *
 * @param version what decides between two rows of the same figure, see {@link KpiVersion}
 * @param messages how many messages of the log the figures account for
 * @param rows what changed
 */
public record KpiBatch(long version, long messages, List<Row> rows) {
    public KpiBatch {
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** A figure; its value is null if it exists no longer. */
    public record Row(KpiKey key, KpiValue value) {}
}
