package io.alliancemetrics.streaming.cells;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Adds up changes of the same cell and day, so that a hot cell costs one message instead of thousands. */
public final class DeltaBuffer implements DeltaSink {
    private final Map<Slot, CellSum> sums = new HashMap<>();
    /** Looked up with, and only copied into the map for a slot that is new. */
    private final Slot probe = new Slot(0, 0);

    @Override
    public void add(long cell, int day, long amount, long records, long provisional) {
        slot(cell, day).add(amount, records, provisional);
    }

    public void subtract(CellDelta delta) {
        slot(delta.cell(), delta.day()).subtract(delta.sum());
    }

    public void add(CellDelta delta) {
        slot(delta.cell(), delta.day()).add(delta.sum());
    }

    public int size() {
        return sums.size();
    }

    /** Hands out what has come together, without what cancelled out, and forgets it. */
    public void drain(Consumer<CellDelta> out) {
        sums.forEach((slot, sum) -> {
            if (!sum.isZero()) {
                out.accept(new CellDelta(slot.cell, slot.day, sum));
            }
        });
        sums.clear();
    }

    private CellSum slot(long cell, int day) {
        probe.cell = cell;
        probe.day = day;
        CellSum sum = sums.get(probe);
        if (sum == null) {
            sum = new CellSum();
            sums.put(new Slot(cell, day), sum);
        }
        return sum;
    }

    private static final class Slot {
        private long cell;
        private int day;

        Slot(long cell, int day) {
            this.cell = cell;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Slot slot && slot.cell == cell && slot.day == day;
        }

        @Override
        public int hashCode() {
            // Cells differ in few bits: multiply so that they spread over the table.
            long mixed = (cell ^ (long) day << 40) * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }
    }
}
