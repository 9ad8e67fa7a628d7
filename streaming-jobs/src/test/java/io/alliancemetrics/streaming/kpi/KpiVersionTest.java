package io.alliancemetrics.streaming.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KpiVersionTest {
    private static final long MAX_CHECKPOINT = (1L << 40) - 1;

    @Test
    void lineageOutranksEveryCheckpoint() {
        assertThat(KpiVersion.of(2, 1)).isGreaterThan(KpiVersion.of(1, MAX_CHECKPOINT));
        assertThat(KpiVersion.of(1, 8)).isGreaterThan(KpiVersion.of(1, 7));
    }

    @Test
    void partsCanBeTakenOut() {
        long version = KpiVersion.of(5, MAX_CHECKPOINT);
        assertThat(KpiVersion.lineage(version)).isEqualTo(5);
        assertThat(KpiVersion.checkpointId(version)).isEqualTo(MAX_CHECKPOINT);
    }

    @Test
    void checkpointThatWouldRunIntoTheLineageIsRefused() {
        assertThatThrownBy(() -> KpiVersion.of(1, MAX_CHECKPOINT + 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Checkpoint id 1099511627776 is above 1099511627775");
    }
}
