package io.alliancemetrics.streaming.cells;

import java.util.NavigableMap;
import java.util.TreeMap;

/** One cell's sums by recorded day. A vintage's value is the sum of the days up to its cut-off. */
public final class CellHistory {
    private final NavigableMap<Integer, CellSum> days = new TreeMap<>();

    public void add(int day, CellSum delta) {
        CellSum sum = days.computeIfAbsent(day, ignored -> new CellSum());
        sum.add(delta);
        if (sum.isZero()) {
            days.remove(day);
        }
    }

    /** The value as of the end of a day. */
    public CellSum upTo(int lastDay) {
        CellSum total = new CellSum();
        days.headMap(lastDay, true).values().forEach(total::add);
        return total;
    }

    /** By recorded day, the first day first; not to be changed. */
    public NavigableMap<Integer, CellSum> days() {
        return days;
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** A copy that shares nothing with this one. */
    public CellHistory copy() {
        CellHistory copy = new CellHistory();
        days.forEach((day, sum) -> copy.days.put(day, sum.copy()));
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellHistory history && history.days.equals(days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }
}
