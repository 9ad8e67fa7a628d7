package io.alliancemetrics.streaming.evaluate;

import io.alliancemetrics.streaming.kpi.KpiKey;
import java.io.Serializable;
import java.util.Set;

/** What stands in the table of figures when the job starts, and whose figures they are. */
@FunctionalInterface
public interface KpiTable extends Serializable {
    Contents read() throws InterruptedException;

    /**
     * Takes a lineage for a job, above all that were taken before and above a given one. No two calls ever get the same,
     * from however many jobs at once.
     *
     * @param above a lineage
     * @param job Flink's id of the job
     */
    default long claim(long above, String job) throws InterruptedException {
        return above + 1;
    }

    /**
     * The table's contents.
     *
     * @param version the highest version of any row ever written; 0 if there is none
     * @param messages of the log that the figures account for
     * @param writer who took a lineage last
     * @param keys the figures that exist
     */
    record Contents(long version, long messages, Writer writer, Set<KpiKey> keys) {
        public Contents {
            keys = Set.copyOf(keys);
        }
    }

    /**
     * A job that writes figures.
     *
     * @param lineage the high bits of its rows' versions
     * @param job Flink's id of the job
     */
    record Writer(long lineage, String job) {
        /** Before the first. */
        public static final Writer NOBODY = new Writer(0, "");

        /** Whether a job that writes with a lineage has to stop, because another has taken its place. */
        public boolean supersedes(long otherLineage, String otherJob) {
            return lineage > otherLineage && !job.equals(otherJob);
        }
    }
}
