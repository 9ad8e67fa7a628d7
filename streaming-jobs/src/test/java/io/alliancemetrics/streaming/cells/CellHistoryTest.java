package io.alliancemetrics.streaming.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellHistoryTest {
    private final CellHistory history = new CellHistory();

    @Test
    void valueAsOfADayIsTheSumUpToItsEnd() {
        history.add(10, new CellSum(0, 5, 1, 0));
        history.add(20, new CellSum(0, 7, 1, 1));
        assertThat(history.upTo(9)).isEqualTo(new CellSum());
        assertThat(history.upTo(10)).isEqualTo(new CellSum(0, 5, 1, 0));
        assertThat(history.upTo(19)).isEqualTo(new CellSum(0, 5, 1, 0));
        assertThat(history.upTo(20)).isEqualTo(new CellSum(0, 12, 2, 1));
    }

    @Test
    void dayThatCancelsOutIsForgotten() {
        history.add(10, new CellSum(0, 5, 1, 0));
        history.add(10, new CellSum(-1, -5, -1, 0));
        assertThat(history.isEmpty()).isTrue();
        assertThat(history).isEqualTo(new CellHistory());
    }

    @Test
    void givenSumsAreNotChanged() {
        CellSum sum = new CellSum(0, 5, 1, 0);
        history.add(10, sum);
        history.add(10, new CellSum(0, 1, 1, 0));
        assertThat(sum).isEqualTo(new CellSum(0, 5, 1, 0));
    }

    @Test
    void copySharesNothing() {
        history.add(10, new CellSum(0, 5, 1, 0));
        CellHistory copy = history.copy();
        history.add(10, new CellSum(0, 1, 1, 0));
        assertThat(copy.upTo(10).count()).isEqualTo(5);
    }
}
