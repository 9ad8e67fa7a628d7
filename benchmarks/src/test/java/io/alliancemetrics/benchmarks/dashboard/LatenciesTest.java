package io.alliancemetrics.benchmarks.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void aPercentileIsATimeThatWasMeasured() {
        Latencies latencies = new Latencies(
                "/review",
                IntStream.rangeClosed(1, 20).mapToObj(i -> (double) (21 - i)).toList());

        assertThat(latencies.percentile(50)).isEqualTo(10);
        assertThat(latencies.percentile(95)).isEqualTo(19);
        assertThat(latencies.percentile(100)).isEqualTo(20);
        assertThat(new Latencies("/review", List.of(3.0)).percentile(95)).isEqualTo(3);
    }
}
