package io.alliancemetrics.cli.reconcile;

/**
 * Offsets of one partition.
 *
 * @param first the first one
 * @param end the one after the last
 */
record OffsetRange(long first, long end) {
    long size() {
        return end - first;
    }

    boolean isEmpty() {
        return end <= first;
    }
}
