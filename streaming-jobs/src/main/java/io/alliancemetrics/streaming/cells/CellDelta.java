package io.alliancemetrics.streaming.cells;

/**
 * A change of a cell as of a recorded day.
 *
 * @param cell which, see {@link Cell}
 * @param day the recorded day from which it holds, as an epoch day
 * @param sum by how much; not to be changed
 */
public record CellDelta(long cell, int day, CellSum sum) {}
