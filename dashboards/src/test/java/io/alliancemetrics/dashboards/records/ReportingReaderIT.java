package io.alliancemetrics.dashboards.records;

import static io.alliancemetrics.dashboards.SubmittedRows.again;
import static io.alliancemetrics.dashboards.SubmittedRows.exports;
import static io.alliancemetrics.dashboards.SubmittedRows.fellowship;
import static io.alliancemetrics.dashboards.SubmittedRows.membership;
import static io.alliancemetrics.dashboards.SubmittedRows.release;
import static io.alliancemetrics.dashboards.SubmittedRows.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.ScenarioStore;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 2026-Q1 is released with what had arrived by 15 May; 2026-Q2 is not released. */
class ReportingReaderIT {
    private static final String DUE = "2026-05-15";
    private static final LocalDate TODAY = LocalDate.parse("2026-08-01");

    @TempDir
    static Path folder;

    private static ScenarioStore scenario;

    @BeforeAll
    static void start() throws Exception {
        List<SubmittedRow> rows = new ArrayList<>();
        for (String area : List.of("BR", "CA", "DE", "IN", "KR")) {
            rows.add(membership("2026-01-02", area, "2026-01-01"));
        }
        rows.add(membership("2026-04-02", "SG", "2026-04-01"));
        rows.add(release("2026-05-20", "2026-Q1", DUE));
        rows.add(exports("2026-05-15", "BR", "x", "2026-Q1", "1.00", "USD"));
        rows.add(exports("2026-05-16", "CA", "x", "2026-Q1", "1.00", "USD"));
        SubmittedRow restated = exports("2026-04-02", "DE", "x", "2026-Q1", "1.00", "USD");
        rows.add(restated);
        rows.add(again(restated, "2026-06-01", Map.of("revision", "2", "amount", "2.00", "obs_status", "P")));
        SubmittedRow withdrawn = exports("2026-04-02", "IN", "x", "2026-Q1", "1.00", "USD");
        rows.add(withdrawn);
        rows.add(again(withdrawn, "2026-06-01", Map.of("revision", "2", "retracted", "true")));
        rows.add(spend("2026-07-20", "BR", "s", "EXPENDITURE", "JOINT_RESEARCH", "2026-05-01", "5.00"));
        rows.add(spend("2026-05-01", "KR", "s1", "ALLOCATION", "TALENT", "2026-02-01", "5.00"));
        rows.add(spend("2026-05-21", "KR", "s2", "ALLOCATION", "TALENT", "2026-02-01", "5.00"));
        rows.add(fellowship("2026-05-21", "KR", "BR", "f", "fellow-1", "2026-02-01"));
        scenario = ScenarioStore.of(rows, folder);
    }

    @AfterAll
    static void stop() {
        scenario.close();
    }

    @Test
    void whatArrivedByTheCutOffOfTheReleaseIsOnTimeAndWhatCameAfterItIsLate() {
        assertThat(state("BR", Feed.AI_EXPORTS, "2026-Q1")).isEqualTo(ReportState.ON_TIME);
        assertThat(state("CA", Feed.AI_EXPORTS, "2026-Q1")).isEqualTo(ReportState.LATE);
        assertThat(state("KR", Feed.FELLOW_MOBILITY, "2026-Q1")).isEqualTo(ReportState.LATE);
    }

    @Test
    void changedAndAddedRecordsAreRestatements() {
        Report changed = report("DE", Feed.AI_EXPORTS, "2026-Q1", TODAY, CutOff.NONE);

        assertThat(changed.state()).isEqualTo(ReportState.RESTATED);
        assertThat(changed.records()).isEqualTo(1);
        assertThat(changed.restated()).isEqualTo(1);
        assertThat(changed.provisional()).isEqualTo(1);
        assertThat(changed.dueOn()).contains(LocalDate.parse(DUE));
        assertThat(changed.firstRecordedAt()).contains(Instant.parse("2026-04-02T12:00:00Z"));
        assertThat(changed.lastRecordedAt()).contains(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(state("KR", Feed.RD_SPEND, "2026-Q1")).isEqualTo(ReportState.RESTATED);
    }

    @Test
    void nothingIsMissingUnlessAFigureNeedsItAndTheQuarterIsOver() {
        assertThat(state("KR", Feed.AI_EXPORTS, "2026-Q1")).isEqualTo(ReportState.MISSING);
        assertThat(state("IN", Feed.AI_EXPORTS, "2026-Q1")).as("withdrawn").isEqualTo(ReportState.MISSING);
        assertThat(state("BR", Feed.FELLOW_MOBILITY, "2026-Q1")).isEqualTo(ReportState.NOTHING_NEW);
        assertThat(state("BR", Feed.CERTIFICATION, "2026-Q1")).isEqualTo(ReportState.NOTHING_NEW);
        Quarter open = Quarter.parse("2026-Q2");
        assertThat(report("CA", Feed.RD_SPEND, open.toString(), open.lastDay(), CutOff.NONE)
                        .state())
                .isEqualTo(ReportState.OPEN);
        assertThat(report("CA", Feed.RD_SPEND, open.toString(), open.lastDay().plusDays(1), CutOff.NONE)
                        .state())
                .isEqualTo(ReportState.MISSING);
    }

    @Test
    void nothingIsLateBeforeTheRelease() {
        assertThat(state("BR", Feed.RD_SPEND, "2026-Q2")).isEqualTo(ReportState.ON_TIME);
    }

    @Test
    void releasedVintageSeesNoLaterRecordAndNoLaterDay() {
        CutOff cutOff = new CutOff(LocalDate.parse(DUE));

        assertThat(report("DE", Feed.AI_EXPORTS, "2026-Q1", TODAY, cutOff).state())
                .isEqualTo(ReportState.ON_TIME);
        assertThat(report("CA", Feed.AI_EXPORTS, "2026-Q1", TODAY, cutOff).state())
                .isEqualTo(ReportState.MISSING);
    }

    @Test
    void quarterIsAskedOfItsMembersAndTheBaseYearOfTheMembersNow() {
        List<Report> reports = read(TODAY, CutOff.NONE);

        assertThat(reports)
                .filteredOn(report -> report.refArea().equals("SG"))
                .filteredOn(report -> report.timePeriod().equals(Quarter.parse("2026-Q1")))
                .isEmpty();
        assertThat(reports)
                .filteredOn(report -> report.refArea().equals("SG") && report.feed() == Feed.AI_EXPORTS)
                .extracting(report -> report.timePeriod().toString())
                .containsExactly(
                        "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q2");
    }

    private static ReportState state(String area, Feed feed, String quarter) {
        return report(area, feed, quarter, TODAY, CutOff.NONE).state();
    }

    private static Report report(String area, Feed feed, String quarter, LocalDate today, CutOff cutOff) {
        return read(today, cutOff).stream()
                .filter(report -> report.refArea().equals(area) && report.feed() == feed)
                .filter(report -> report.timePeriod().equals(Quarter.parse(quarter)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Report> read(LocalDate today, CutOff cutOff) {
        return new ReportingReader(scenario.reads())
                .read(new FigureReader(scenario.reads()).table("latest"), Quarter.parse("2026-Q2"), cutOff, today);
    }
}
