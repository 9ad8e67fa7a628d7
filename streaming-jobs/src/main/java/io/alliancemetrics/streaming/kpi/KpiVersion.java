package io.alliancemetrics.streaming.kpi;

/**
 * Versions of figures: a lineage in the high bits, a checkpoint id in the low ones.
 *
 * <p>Why a stale row can never outrank a newer one. Rows are written only after their checkpoint is complete, so no row of a state
 * that was rolled back is ever written. Within a lineage checkpoint ids only grow, and a job that restarts goes on from
 * the last complete checkpoint; an attempt that lives on as a zombie can at most write rows of complete checkpoints
 * again, with their own, lower version. Every job, by Flink's id, has a lineage of its own, above all that stands in the
 * tables and above all that was ever claimed: whether it starts without state, from an old checkpoint, or beside a job that
 * is still running, its rows outrank all others, and it writes every figure anew. A job that finds that another has claimed
 * a lineage after it stops.
 */
public final class KpiVersion {
    private static final int CHECKPOINT_BITS = 40;
    private static final long MAX_CHECKPOINT = (1L << CHECKPOINT_BITS) - 1;

    private KpiVersion() {}

    public static long of(long lineage, long checkpointId) {
        if (checkpointId > MAX_CHECKPOINT) {
            throw new IllegalStateException("Checkpoint id " + checkpointId + " is above " + MAX_CHECKPOINT);
        }
        return (lineage << CHECKPOINT_BITS) | checkpointId;
    }

    public static long checkpointId(long version) {
        return version & MAX_CHECKPOINT;
    }

    public static long lineage(long version) {
        return version >>> CHECKPOINT_BITS;
    }
}
