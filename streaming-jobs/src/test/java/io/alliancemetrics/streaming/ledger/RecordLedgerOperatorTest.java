package io.alliancemetrics.streaming.ledger;

import static io.alliancemetrics.streaming.fixture.Records.certificate;
import static io.alliancemetrics.streaming.fixture.Records.exports;
import static io.alliancemetrics.streaming.fixture.Records.fellowship;
import static io.alliancemetrics.streaming.fixture.Records.retracted;
import static io.alliancemetrics.streaming.fixture.Records.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.CellSum;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Received;
import io.alliancemetrics.streaming.fixture.CellTotals;
import io.alliancemetrics.streaming.fixture.Harness;
import io.alliancemetrics.streaming.fixture.Log;
import io.alliancemetrics.streaming.fixture.Records;
import io.alliancemetrics.streaming.serde.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLedgerOperatorTest {
    private static final long ACCOUNTED = Cell.key(CellKind.ACCOUNTED, Cell.NONE, 0, Cell.NONE);

    private final Log log = new Log();

    @Test
    void nothingLeavesBeforeTheBarrierAndEverythingAtIt() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            harness.process(log.append("2026-05-01", exports("X1", "KR", "2026-Q1", "1", "USD")));
            harness.process(log.append("2026-05-01", exports("X2", "KR", "2026-Q1", "2", "USD")));
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.checkpoint(1);
            assertThat(harness.extractOutputValues())
                    .containsExactlyInAnyOrder(
                            new CellDelta(ACCOUNTED, 0, new CellSum(0, 2, 2, 0)),
                            new CellDelta(usd(), Records.day("2026-05-01"), new CellSum(0, 300, 2, 0)));
            harness.checkpoint(2);
            assertThat(harness.extractOutputValues()).as("nothing twice").hasSize(2);
        }
    }

    @Test
    void everythingLeavesAtTheEndOfTheLog() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            harness.process(log.append("2026-05-01", exports("X1", "KR", "2026-Q1", "1", "USD")));
            harness.endInput();
            assertThat(harness.extractOutputValues()).hasSize(2);
        }
    }

    @Test
    void tooManyChangesLeaveBeforeTheBarrier() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            for (int i = 0; i < 50_000; i++) {
                String area = Cell.letters(27 + i % 600);
                String quarter = (1950 + i / 600) + "-Q1";
                harness.process(log.append("2026-05-01", exports("X" + i, area, quarter, "1", "USD")));
            }
            assertThat(harness.extractOutputValues()).hasSize(50_000);
        }
    }

    @Test
    void duplicatesAndConflictsAreAccountedForAndChangeNothingElse() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            FeedRecord record = exports("X1", "KR", "2026-Q1", "1", "USD");
            harness.process(log.append("2026-05-01", record));
            harness.process(log.append("2026-05-02", record));
            harness.process(log.append("2026-05-03", exports("X1", "KR", "2026-Q1", "2", "USD")));
            harness.checkpoint(1);
            assertThat(dispositions(harness))
                    .containsExactly(Disposition.ACCEPTED, Disposition.DUPLICATE, Disposition.REJECTED);
            assertThat(harness.extractOutputValues())
                    .containsExactlyInAnyOrder(
                            new CellDelta(ACCOUNTED, 0, new CellSum(0, 3, 3, 0)),
                            new CellDelta(usd(), Records.day("2026-05-01"), new CellSum(0, 100, 1, 0)));
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
        }
    }

    @Test
    void dispositionsAreCountedAndConflictsByTheirRule() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            FeedRecord record = exports("X1", "KR", "2026-Q1", "1", "USD");
            harness.process(log.append("2026-05-01", record));
            harness.process(log.append("2026-05-02", record));
            harness.process(log.append("2026-05-02", record));
            harness.process(log.append("2026-05-03", exports("X1", "KR", "2026-Q1", "2", "USD")));
            assertThat(harness.metric("disposition.ACCEPTED.records")).isEqualTo(1);
            assertThat(harness.metric("disposition.DUPLICATE.records")).isEqualTo(2);
            assertThat(harness.metric("disposition.REJECTED.records")).isEqualTo(1);
            assertThat(harness.metric("rule.REVISION_CONFLICT.rejected")).isEqualTo(1);
            assertThat(harness.metric("rule.DATE_ORDER.rejected")).isZero();
        }
    }

    @Test
    void whatLeavesSaysWhenTheNewestMessageBeforeItWasRecorded() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            assertThat(harness.metric("newestDecided")).isZero();
            harness.process(log.append("2026-05-02", exports("X1", "KR", "2026-Q1", "1", "USD")));
            harness.process(log.append("2026-05-01", exports("X2", "KR", "2026-Q1", "2", "USD")));
            assertThat(harness.metric("newestDecided")).isEqualTo(Log.noon("2026-05-02"));
            harness.checkpoint(1);
            assertThat(harness.extractOutputStreamRecords())
                    .hasSize(3)
                    .allMatch(delta -> delta.getTimestamp() == Log.noon("2026-05-02"));
        }
    }

    @Test
    void messageThatClaimsToBeOfTheFutureMakesNothingNewer() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            harness.process(log.append("2299-01-01", exports("X1", "KR", "2026-Q1", "1", "USD")));
            harness.process(log.append("2026-05-01", exports("X2", "KR", "2026-Q1", "2", "USD")));
            assertThat(harness.metric("newestDecided")).isEqualTo(Log.noon("2026-05-01"));
        }
    }

    @Test
    void fellowshipsAndCertificatesGoToTheirLedgersAtOnce() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            harness.process(log.append("2026-05-01", fellowship("F1", "f", "KR", "CA", "2026-01-01", "")));
            harness.process(log.append("2026-05-01", certificate("C1", "KR", "m", "2026-01-01", "", "")));
            assertThat(entities(harness, RecordLedgerOperator.FELLOWS)).containsExactly("f");
            assertThat(entities(harness, RecordLedgerOperator.MODELS)).containsExactly("KR/m");
        }
    }

    @Test
    void revisionThatNamesAnotherFellowTellsBoth() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            harness.process(log.append("2026-05-01", fellowship("F1", "f", "KR", "CA", "2026-01-01", "")));
            harness.process(log.append("2026-05-01", revision(2, fellowship("F1", "g", "KR", "CA", "2026-01-01", ""))));
            assertThat(entities(harness, RecordLedgerOperator.FELLOWS)).containsExactly("f", "f", "g");
            List<EntityUpdate> updates = sent(harness, RecordLedgerOperator.FELLOWS);
            assertThat(updates.get(1).claim().timeline()).isEmpty();
            assertThat(updates.get(2).claim().timeline()).hasSize(1);
        }
    }

    @Test
    void whatChangesNothingForAFellowIsNotTold() throws Exception {
        try (Harness<String, Received, CellDelta> harness = open(null)) {
            FeedRecord record = fellowship("F1", "f", "KR", "CA", "2026-01-01", "");
            harness.process(log.append("2026-05-01", record));
            harness.process(log.append("2026-05-02", revision(2, record)));
            harness.process(log.append("2026-05-02", fellowship("F2", "f", "KR", "KR", "2026-01-01", "")));
            assertThat(entities(harness, RecordLedgerOperator.FELLOWS)).containsExactly("f");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void snapshotAndRestoreMidWayGivesTheSameAsAnUninterruptedRun(long seed) throws Exception {
        Random random = new Random(seed);
        List<Received> received = received(random);
        int middle = random.nextInt(received.size());
        CellTotals expected = new CellTotals();
        List<Disposition> expectedDispositions;
        try (Harness<String, Received, CellDelta> whole = open(null)) {
            process(whole, received);
            whole.checkpoint(1);
            expected.addAll(whole.extractOutputValues());
            expectedDispositions = dispositions(whole);
        }
        CellTotals found = new CellTotals();
        List<Disposition> foundDispositions = new ArrayList<>();
        OperatorSubtaskState state;
        try (Harness<String, Received, CellDelta> first = open(null)) {
            process(first, received.subList(0, middle));
            state = first.checkpoint(1);
            found.addAll(first.extractOutputValues());
            foundDispositions.addAll(dispositions(first));
            // What comes after the checkpoint is lost in the crash, and read again.
            process(first, received.subList(middle, received.size()));
        }
        try (Harness<String, Received, CellDelta> second = open(state)) {
            process(second, received.subList(middle, received.size()));
            second.checkpoint(2);
            found.addAll(second.extractOutputValues());
            foundDispositions.addAll(dispositions(second));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(foundDispositions).isEqualTo(expectedDispositions);
    }

    private List<Received> received(Random random) {
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String amount = Integer.toString(random.nextInt(3));
            FeedRecord record = exports("X" + random.nextInt(30), "KR", "2026-Q1", amount, "USD");
            FeedRecord numbered = revision(1 + random.nextInt(4), record);
            String day = "2026-05-0" + (1 + random.nextInt(9));
            received.add(log.append(day, random.nextInt(5) == 0 ? retracted(numbered) : numbered));
        }
        return received;
    }

    private static void process(Harness<String, Received, CellDelta> harness, List<Received> received)
            throws Exception {
        for (Received each : received) {
            harness.process(each);
        }
    }

    private static List<Disposition> dispositions(Harness<String, Received, CellDelta> harness) {
        return sent(harness, RecordLedgerOperator.JUDGED).stream()
                .map(Judged::disposition)
                .toList();
    }

    private static List<String> entities(Harness<String, Received, CellDelta> harness, OutputTag<EntityUpdate> output) {
        return sent(harness, output).stream().map(EntityUpdate::entity).toList();
    }

    private static <T> List<T> sent(Harness<String, Received, CellDelta> harness, OutputTag<T> output) {
        return harness.getSideOutput(output).stream()
                .map(StreamRecord::getValue)
                .toList();
    }

    private static long usd() {
        return Cell.key(CellKind.AI_EXPORTS, Cell.code("KR"), 2026 * 4, Cell.code("USD"));
    }

    private static Harness<String, Received, CellDelta> open(OperatorSubtaskState state) throws Exception {
        return new Harness<>(
                        new RecordLedgerOperator(),
                        Received::recordKey,
                        BasicTypeInfo.STRING_TYPE_INFO,
                        Types.CELL_DELTA)
                .openWith(state);
    }
}
