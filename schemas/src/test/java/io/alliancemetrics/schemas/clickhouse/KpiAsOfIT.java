package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.ScenarioResult;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQL makes of the records is, in every cell and as of any day, what the naive calculator makes of them. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpiAsOfIT {
    private static final int SCENARIOS = 20;
    private static final int ROWS = 1_000;

    private final TestDatabase database;

    KpiAsOfIT(TestServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SCENARIOS);
    }

    @Test
    void exampleScenario(@TempDir Path folder) throws Exception {
        List<SubmittedRow> rows =
                ScenarioReader.read(ExampleScenario.extractTo(folder).scenario());
        FiguresAsOf figures = FiguresAsOf.of(rows, database);
        assertDays(figures, rows, 7);
        assertReleases(figures, rows);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomScenario(long seed, @TempDir Path folder) throws Exception {
        ScenarioGenerator.write(ScenarioParameters.of(seed, ROWS), folder);
        List<SubmittedRow> rows = ScenarioReader.read(folder);
        FiguresAsOf figures = FiguresAsOf.of(rows, database);
        assertDays(figures, rows, seed);
        if (seed % 5 == 0) {
            assertReleases(figures, rows);
        }
    }

    @Test
    void releaseRecordedAfterItsCutOffDayReachesItsQuarter() throws Exception {
        List<SubmittedRow> rows = List.of(
                SubmittedRows.membership("2026-01-02", "KR", "2026-01-01"),
                SubmittedRows.exports("2026-05-02", "KR", "x", "2026-Q1", "10.00", "USD"),
                SubmittedRows.release("2026-09-01", "2026-Q2", "2026-08-15"));
        FiguresAsOf figures = FiguresAsOf.of(rows, database);
        assertThat(figures.asOf("2026-08-15")).isNotEmpty().noneMatch(line -> line.contains("2026-Q2"));
        assertThat(figures.release("2026-Q2"))
                .isEqualTo(FiguresAsOf.naive(rows, "2026-Q2"))
                .anyMatch(line -> line.contains("2026-Q2"));
    }

    @Test
    void thereAreNoFiguresBeforeTheFirstRecord() throws Exception {
        List<SubmittedRow> rows = List.of(SubmittedRows.exports("2026-05-02", "KR", "x", "2026-Q1", "10.00", "USD"));
        FiguresAsOf figures = FiguresAsOf.of(rows, database);
        assertThat(figures.asOf("2026-05-01")).isEmpty();
        assertThat(figures.asOf("2026-05-02")).isEqualTo(FiguresAsOf.naive(rows, "latest"));
    }

    @Test
    void vintageIsTheDayAndUpdatedAtTheNewestRecordThatCounts() throws Exception {
        List<SubmittedRow> rows = List.of(
                SubmittedRows.exports("2026-05-02", "KR", "x", "2026-Q1", "10.00", "USD"),
                SubmittedRows.exports("2026-06-02", "KR", "y", "2026-Q1", "10.00", "USD"));
        FiguresAsOf.of(rows, database);
        assertThat(database.rows("SELECT DISTINCT vintage, updated_at FROM alliance.kpi_as_of(cut_off = '2026-06-01')"))
                .containsExactly("2026-06-01 2026-05-02 12:00:00");
    }

    @Test
    void kpisAndUnitsAreThoseOfTheCatalogue() throws Exception {
        List<SubmittedRow> rows = List.of(SubmittedRows.exports("2026-05-02", "KR", "x", "2026-Q1", "10.00", "USD"));
        FiguresAsOf.of(rows, database);
        assertThat(database.rows(
                        "SELECT kpi, unit_measure FROM alliance.kpi_as_of(cut_off = '2026-06-01') ORDER BY kpi"))
                .containsExactlyElementsOf(Arrays.stream(Kpi.values())
                        .map(kpi -> kpi.id() + " " + kpi.unit().name())
                        .sorted()
                        .toList());
    }

    @Test
    void dayMayBeComputed() throws Exception {
        List<SubmittedRow> rows = List.of(SubmittedRows.exports("2026-05-02", "KR", "x", "2026-Q1", "10.00", "USD"));
        FiguresAsOf.of(rows, database);
        assertThat(database.rows("SELECT count() FROM alliance.kpi_as_of(cut_off = toDate('2026-05-03') - 1)"))
                .containsExactly("15");
    }

    /** Two days of all that records were recorded between, and a day after all of them. */
    private static void assertDays(FiguresAsOf figures, List<SubmittedRow> rows, long seed) throws SQLException {
        assertThat(figures.asOf("2299-12-31")).isEqualTo(FiguresAsOf.naive(rows, "latest"));
        for (LocalDate day : days(rows, new SplittableRandom(seed))) {
            List<SubmittedRow> until =
                    rows.stream().filter(row -> !row.recordedDay().isAfter(day)).toList();
            assertThat(figures.asOf(day.toString())).as("as of %s", day).isEqualTo(FiguresAsOf.naive(until, "latest"));
        }
    }

    private static void assertReleases(FiguresAsOf figures, List<SubmittedRow> rows) throws SQLException {
        ScenarioResult expected = NaiveCalculator.calculate(rows);
        Set<String> releases = figures.releases();
        assertThat(releases).isNotEmpty();
        for (String release : releases) {
            assertThat(figures.release(release))
                    .as("release %s", release)
                    .isEqualTo(FiguresAsOf.lines(expected, release));
        }
    }

    private static Set<LocalDate> days(List<SubmittedRow> rows, SplittableRandom random) {
        TreeSet<LocalDate> recorded =
                rows.stream().map(SubmittedRow::recordedDay).collect(Collectors.toCollection(TreeSet::new));
        long span = recorded.last().toEpochDay() - recorded.first().toEpochDay();
        return Set.of(
                recorded.first().plusDays(random.nextLong(span / 2)),
                recorded.last().minusDays(1 + random.nextLong(span / 2)));
    }
}
