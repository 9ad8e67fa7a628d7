package io.alliancemetrics.streaming.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeltaBufferTest {
    private final DeltaBuffer buffer = new DeltaBuffer();

    @Test
    void addsUpChangesOfTheSameCellAndDay() {
        buffer.add(7, 1, 10, 1, 0);
        buffer.add(7, 1, 5, 1, 1);
        buffer.add(7, 2, 1, 1, 0);
        buffer.add(8, 1, 2, 1, 0);
        assertThat(buffer.size()).isEqualTo(3);
        assertThat(drain())
                .containsExactlyInAnyOrder(
                        new CellDelta(7, 1, new CellSum(0, 15, 2, 1)),
                        new CellDelta(7, 2, new CellSum(0, 1, 1, 0)),
                        new CellDelta(8, 1, new CellSum(0, 2, 1, 0)));
    }

    @Test
    void handsOutNothingTwice() {
        buffer.add(7, 1, 10, 1, 0);
        drain();
        assertThat(buffer.size()).isZero();
        assertThat(drain()).isEmpty();
    }

    @Test
    void leavesOutWhatCancelsOut() {
        buffer.add(7, 1, 10, 1, 0);
        buffer.subtract(new CellDelta(7, 1, new CellSum(0, 10, 1, 0)));
        assertThat(drain()).isEmpty();
    }

    @Test
    void keepsARecordOfAmountZero() {
        buffer.add(7, 1, 0, 1, 0);
        assertThat(drain()).containsExactly(new CellDelta(7, 1, new CellSum(0, 0, 1, 0)));
    }

    @Test
    void doesNotShareASumThatItWasGiven() {
        CellSum sum = new CellSum(0, 10, 1, 0);
        buffer.add(new CellDelta(7, 1, sum));
        buffer.add(7, 1, 5, 1, 0);
        assertThat(sum).isEqualTo(new CellSum(0, 10, 1, 0));
    }

    @Test
    void thousandsOfCellsAndDaysKeepApart() {
        SplittableRandom random = new SplittableRandom(1);
        Map<List<Long>, Long> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            CellKind kind = CellKind.of(random.nextInt(22));
            long cell = Cell.key(kind, random.nextInt(3), 8100 + random.nextInt(8), random.nextInt(3));
            int day = random.nextInt(-3, 3);
            buffer.add(cell, day, 1, 1, 0);
            expected.merge(List.of(cell, (long) day), 1L, Long::sum);
        }
        Map<List<Long>, Long> found = new HashMap<>();
        buffer.drain(delta ->
                found.put(List.of(delta.cell(), (long) delta.day()), delta.sum().count()));
        assertThat(found).isEqualTo(expected);
    }

    private List<CellDelta> drain() {
        List<CellDelta> deltas = new ArrayList<>();
        buffer.drain(deltas::add);
        return deltas;
    }
}
