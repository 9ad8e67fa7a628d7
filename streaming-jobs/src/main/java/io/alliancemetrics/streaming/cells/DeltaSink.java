package io.alliancemetrics.streaming.cells;

/** Takes changes of cells without an object for each. */
@FunctionalInterface
public interface DeltaSink {
    void add(long cell, int day, long amount, long records, long provisional);
}
