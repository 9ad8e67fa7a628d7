package io.alliancemetrics.benchmarks.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairTest {
    @Test
    void halfTheSpeedIsARatioOfOneHalf() {
        Pair pair = new Pair(new Measurement("gateway", 10, 4, 3, 1), new Measurement("mere", 10, 2, 2.25, 1));
        assertThat(pair.wallRatio()).isEqualTo(0.5);
        assertThat(pair.cpuRatio()).isEqualTo(0.75);
        assertThat(pair.mere().rowsPerSecond()).isEqualTo(5);
    }

    @Test
    void medianIsTheMiddleOne() {
        List<Pair> pairs = List.of(pair(1), pair(9), pair(2), pair(8));
        assertThat(Pair.median(pairs, each -> each.mere().wallSeconds())).isEqualTo(2);
        assertThat(Pair.median(pairs.subList(0, 3), each -> each.mere().wallSeconds()))
                .isEqualTo(2);
    }

    private static Pair pair(double seconds) {
        return new Pair(new Measurement("gateway", 1, 1, 1, 1), new Measurement("mere", 1, seconds, 1, 1));
    }
}
