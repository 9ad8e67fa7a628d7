package io.alliancemetrics.streaming.evaluate;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When the newest message was recorded that the written figures account for, in milliseconds since 1970. What a checkpoint publishes
 * counts only when it has been written.
 */
final class Freshness {
    private final NavigableMap<Long, Long> publishedByCheckpoint = new TreeMap<>();
    private long newestArrived;

    /** Read by the thread that reports metrics. */
    private volatile long newestInFigures;

    private Freshness(long newestArrived, long newestInFigures) {
        this.newestArrived = newestArrived;
        this.newestInFigures = newestInFigures;
    }

    /**
     * Goes on from a checkpoint. Its figures are written before its operators start, unless they are held back.
     *
     * @param newestArrived by the checkpoint; 0 if there is none, or its release did not say
     */
    static Freshness start(long newestArrived, boolean isHeldBack) {
        return new Freshness(newestArrived, isHeldBack ? 0 : newestArrived);
    }

    /** A change of cells has arrived that accounts for a message recorded then. */
    void arrived(long recordedAt) {
        newestArrived = Math.max(newestArrived, recordedAt);
    }

    /** The figures of all that has arrived go with a checkpoint. */
    void published(long checkpointId) {
        publishedByCheckpoint.put(checkpointId, newestArrived);
    }

    /** A checkpoint is complete and its figures are in the table; those of the ones before it are too. */
    void written(long checkpointId) {
        Map.Entry<Long, Long> newest = publishedByCheckpoint.floorEntry(checkpointId);
        if (newest != null) {
            newestInFigures = newest.getValue();
            publishedByCheckpoint.headMap(checkpointId, true).clear();
        }
    }

    long newestArrived() {
        return newestArrived;
    }

    /** 0 if nothing is known of it: before the first figures, or while they are held back. */
    long newestInFigures() {
        return newestInFigures;
    }
}
