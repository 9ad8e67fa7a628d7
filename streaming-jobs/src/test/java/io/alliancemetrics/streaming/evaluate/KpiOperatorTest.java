package io.alliancemetrics.streaming.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.fixture.Harness;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import io.alliancemetrics.streaming.serde.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

class KpiOperatorTest {
    @Test
    void figuresOfExactlyTheRecordsBeforeTheBarrierArePublishedAtIt() throws Exception {
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(0, null)) {
            process(harness, Deltas.memberWithExports(1));
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.checkpoint(1);
            assertThat(batch(harness, 0).version()).isEqualTo(KpiVersion.of(1, 1));
            assertThat(batch(harness, 0).rows()).hasSize(29);
            assertThat(batch(harness, 0).messages()).isEqualTo(2);
            harness.checkpoint(2);
            assertThat(harness.extractOutputValues()).as("nothing changed").hasSize(1);
            harness.process(Deltas.certifiedModel());
            harness.checkpoint(3);
            assertThat(batch(harness, 1).version()).isEqualTo(KpiVersion.of(1, 3));
            assertThat(batch(harness, 1).rows()).hasSize(6);
        }
    }

    @Test
    void theEndOfTheLogPublishesAndTheLastBarrierPublishesNothingMore() throws Exception {
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(0, null)) {
            harness.checkpoint(1);
            process(harness, Deltas.memberWithExports(1));
            harness.endInput();
            assertThat(batch(harness, 1).version()).isEqualTo(KpiVersion.of(1, 2));
            harness.checkpoint(2);
            assertThat(harness.extractOutputValues()).hasSize(2);
        }
    }

    @Test
    void restoreGoesOnWithTheSameFiguresAndTheSameLineage() throws Exception {
        OperatorSubtaskState state;
        Map<KpiKey, KpiBatch.Row> before;
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(0, null)) {
            process(harness, Deltas.memberWithExports(1));
            state = harness.checkpoint(1);
            before = rows(batch(harness, 0));
            harness.process(Deltas.certifiedModel());
        }
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(KpiVersion.of(1, 1), state)) {
            state = harness.checkpoint(2);
            assertThat(batch(harness, 0).version()).isEqualTo(KpiVersion.of(1, 2));
            assertThat(batch(harness, 0).messages()).isEqualTo(2);
            assertThat(rows(batch(harness, 0))).isEqualTo(before);
        }
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(KpiVersion.of(1, 2), state)) {
            harness.process(Deltas.certifiedModel());
            harness.checkpoint(3);
            assertThat(batch(harness, 0).version()).isEqualTo(KpiVersion.of(1, 3));
            assertThat(rows(batch(harness, 0))).isNotEqualTo(before).hasSameSizeAs(before);
        }
    }

    @Test
    void jobWhosePlaceAnotherHasTakenDoesNotStart() throws Exception {
        OperatorSubtaskState state;
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(0, null)) {
            process(harness, Deltas.memberWithExports(1));
            state = harness.checkpoint(1);
        }
        KpiTable table =
                () -> new KpiTable.Contents(KpiVersion.of(2, 5), 2, new KpiTable.Writer(2, "another"), Set.of());
        OperatorSubtaskState mine = state;
        assertThatThrownBy(() -> open(table, mine))
                .isInstanceOf(SupersededException.class)
                .hasMessageContaining("another")
                .hasMessageContaining("lineage 2");
    }

    @Test
    void newestMessageIsInTheFiguresOnlyWhenTheirCheckpointIsComplete() throws Exception {
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(0, null)) {
            harness.processElement(new StreamRecord<>(Deltas.certifiedModel(), 1_000));
            harness.checkpoint(1);
            harness.processElement(new StreamRecord<>(Deltas.certifiedModel(), 2_000));
            harness.checkpoint(2);
            harness.processElement(new StreamRecord<>(Deltas.certifiedModel(), 1_500));
            assertThat(harness.metric("newestInFigures")).isZero();
            harness.notifyOfCompletedCheckpoint(1);
            assertThat(harness.metric("newestInFigures")).isEqualTo(1_000);
            harness.checkpoint(3);
            harness.notifyOfCompletedCheckpoint(3);
            assertThat(harness.metric("newestInFigures")).isEqualTo(2_000);
        }
    }

    @Test
    void restartKnowsWhatIsInTheFigures() throws Exception {
        OperatorSubtaskState state;
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(0, null)) {
            harness.processElement(new StreamRecord<>(Deltas.certifiedModel(), 1_000));
            state = harness.checkpoint(1);
        }
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(KpiVersion.of(1, 1), state)) {
            assertThat(harness.metric("newestInFigures")).isEqualTo(1_000);
        }
    }

    @Test
    void figuresThatAreHeldBackAccountForNothing() throws Exception {
        KpiTable table = () -> new KpiTable.Contents(KpiVersion.of(1, 5), 3, KpiTable.Writer.NOBODY, Set.of());
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(table, null)) {
            harness.processElement(
                    new StreamRecord<>(Deltas.memberWithExports(1).get(0), 1_000));
            harness.checkpoint(1);
            harness.notifyOfCompletedCheckpoint(1);
            assertThat(harness.metric("heldBack")).isEqualTo(1);
            assertThat(harness.metric("newestInFigures")).isZero();
            harness.processElement(
                    new StreamRecord<>(Deltas.memberWithExports(1).get(0), 2_000));
            harness.checkpoint(2);
            harness.notifyOfCompletedCheckpoint(2);
            assertThat(harness.metric("heldBack")).isZero();
            assertThat(harness.metric("newestInFigures")).isEqualTo(2_000);
        }
    }

    @Test
    void cellsThatComeToNothingLeaveNoState() throws Exception {
        OperatorSubtaskState state;
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(0, null)) {
            process(harness, Deltas.memberWithExports(1));
            harness.checkpoint(1);
            process(harness, Deltas.memberWithExports(-1));
            state = harness.checkpoint(2);
            assertThat(batch(harness, 1).rows()).hasSize(29).allMatch(row -> row.value() == null);
        }
        try (Harness<Integer, CellDelta, KpiBatch> harness = open(KpiVersion.of(1, 2), state)) {
            harness.checkpoint(3);
            assertThat(batch(harness, 0).rows()).isEmpty();
            assertThat(batch(harness, 0).messages()).isEqualTo(4);
        }
    }

    private static void process(Harness<Integer, CellDelta, KpiBatch> harness, List<CellDelta> deltas)
            throws Exception {
        for (CellDelta delta : deltas) {
            harness.process(delta);
        }
    }

    private static KpiBatch batch(Harness<Integer, CellDelta, KpiBatch> harness, int index) {
        return harness.extractOutputValues().get(index);
    }

    private static Map<KpiKey, KpiBatch.Row> rows(KpiBatch batch) {
        return batch.rows().stream().collect(Collectors.toMap(KpiBatch.Row::key, row -> row));
    }

    private static Harness<Integer, CellDelta, KpiBatch> open(long tableVersion, OperatorSubtaskState state)
            throws Exception {
        return open(() -> new KpiTable.Contents(tableVersion, 0, KpiTable.Writer.NOBODY, Set.of()), state);
    }

    private static Harness<Integer, CellDelta, KpiBatch> open(KpiTable table, OperatorSubtaskState state)
            throws Exception {
        return new Harness<>(
                        new KpiOperator(table), delta -> KpiOperator.KEY, BasicTypeInfo.INT_TYPE_INFO, Types.KPI_BATCH)
                .openWith(state);
    }
}
