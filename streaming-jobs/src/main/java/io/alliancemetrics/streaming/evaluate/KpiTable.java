package io.alliancemetrics.streaming.evaluate;

import io.alliancemetrics.streaming.kpi.KpiKey;
import java.io.Serializable;
import java.util.Set;

/** What stands in the table of figures when the job starts. */
@FunctionalInterface
public interface KpiTable extends Serializable {
    Contents read() throws InterruptedException;

    /**
     * The table's contents.
     *
     * @param version the highest version of any row ever written; 0 if there is none
     * @param keys the figures that exist
     */
    record Contents(long version, Set<KpiKey> keys) {
        public Contents {
            keys = Set.copyOf(keys);
        }
    }
}
