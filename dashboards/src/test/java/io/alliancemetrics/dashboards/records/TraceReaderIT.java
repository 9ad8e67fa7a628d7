package io.alliancemetrics.dashboards.records;

import static io.alliancemetrics.dashboards.SubmittedRows.again;
import static io.alliancemetrics.dashboards.SubmittedRows.exports;
import static io.alliancemetrics.dashboards.SubmittedRows.membership;
import static io.alliancemetrics.dashboards.SubmittedRows.rate;
import static io.alliancemetrics.dashboards.SubmittedRows.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alliancemetrics.dashboards.ScenarioStore;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How records became what they are: every message about one is there, with what became of it. */
class TraceReaderIT {
    private static final Quarter QUARTER = Quarter.parse("2026-Q1");

    @Test
    void everyMessageAboutARecordIsTold(@TempDir Path folder) throws Exception {
        SubmittedRow first = exports("2026-04-02", "KR", "x", "2026-Q1", "100.00", "KRW");
        SubmittedRow second = again(first, "2026-05-02", Map.of("revision", "2", "amount", "200.00"));
        SubmittedRow other = again(first, "2026-05-03", Map.of("revision", "2", "amount", "300.00"));
        SubmittedRow third = again(first, "2026-08-02", Map.of("revision", "3", "retracted", "true"));
        List<SubmittedRow> rows = List.of(
                membership("2026-01-02", "KR", "2026-01-01"),
                rate("2026-04-01", "KRW", "2026-Q1", "1600.00000000"),
                rate("2026-04-01", "USD", "2026-Q1", "1.10000000"),
                release("2026-05-20", "2026-Q1", "2026-05-15"),
                first,
                first,
                second,
                other,
                third);
        try (ScenarioStore scenario = ScenarioStore.of(rows, folder)) {
            Trace trace = trace(scenario, Kpi.AI_EXPORTS, "KR", "2026-Q1", 0);

            assertThat(trace.total()).isEqualTo(1);
            Contribution record = trace.records().get(0);
            assertThat(record.recordId()).isEqualTo("x");
            assertThat(record.revision()).isEqualTo(2);
            assertThat(record.detail()).isEqualTo("SERVICES");
            assertThat(record.money().orElseThrow())
                    .isEqualTo(new Conversion(
                            new BigDecimal("200.00"),
                            "KRW",
                            true,
                            Optional.of(new BigDecimal("1600.00000000")),
                            Optional.of(new BigDecimal("1.10000000"))));
            assertThat(record.value()).contains(new BigDecimal("0.137500"));
            assertThat(record.revisions())
                    .extracting(
                            RecordRevision::revision,
                            RecordRevision::state,
                            RecordRevision::rule,
                            RecordRevision::offset,
                            RecordRevision::retracted)
                    .containsExactly(
                            tuple(1L, RevisionState.REPLACED, "", 1L, false),
                            tuple(1L, RevisionState.DUPLICATE, "", 2L, false),
                            tuple(2L, RevisionState.COUNTS, "", 3L, false),
                            tuple(2L, RevisionState.REJECTED, "REVISION_CONFLICT", 4L, false),
                            tuple(3L, RevisionState.AFTER_CUT_OFF, "", 5L, true));
            assertThat(record.revisions())
                    .allSatisfy(each -> assertThat(each.topic()).isEqualTo("alliance.kr.ai-exports"));
            assertThat(record.revisions().get(0).amount()).contains(new BigDecimal("100"));
            assertThat(trace(scenario, Kpi.AI_EXPORTS, "KR", Coverage.LATEST, 0).records())
                    .isEmpty();
        }
    }

    @Test
    void missingFigureShowsWhichQuarterOrRateItLacks(@TempDir Path folder) throws Exception {
        List<SubmittedRow> rows = List.of(
                membership("2026-01-02", "KR", "2026-01-01"),
                exports("2026-04-02", "KR", "x", "2026-Q1", "1.00", "KRW"));
        try (ScenarioStore scenario = ScenarioStore.of(rows, folder)) {
            Trace trace = trace(scenario, Kpi.AI_EXPORT_GROWTH, "KR", Coverage.LATEST, 0);

            assertThat(trace.figure().value()).isEmpty();
            assertThat(trace.subtotals())
                    .extracting(Subtotal::timePeriod, Subtotal::records)
                    .containsExactly(tuple("2026-Q1", 1L), tuple("2024-Q1", 0L));
            assertThat(trace.subtotals().get(0).money().orElseThrow().rate()).isEmpty();
            assertThat(trace.records().get(0).value()).isEmpty();
        }
    }

    private static Trace trace(ScenarioStore scenario, Kpi kpi, String area, String vintage, int offset) {
        FigureReader figures = new FigureReader(scenario.reads());
        FigureTable table = figures.table(vintage);
        return new TraceReader(scenario.reads())
                .read(
                        new TraceQuestion(kpi, area, QUARTER, vintage, TraceQuestion.USUAL, offset),
                        table,
                        CutOff.of(figures.release(vintage)))
                .orElseThrow();
    }
}
