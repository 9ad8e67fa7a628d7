package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** The steps from a release to the latest figures are, in every cell, what the naive calculator makes of their records. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpiCounterfactualIT {
    private static final int SCENARIOS = 8;
    private static final int ROWS = 1_000;
    private static final String CUT_OFF = "2026-08-15";
    private static final String LATER = "2026-09-15";

    private final TestDatabase database;

    KpiCounterfactualIT(TestServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(101, 100 + SCENARIOS);
    }

    @Test
    void exampleScenario(@TempDir Path folder) throws Exception {
        List<SubmittedRow> rows =
                ScenarioReader.read(ExampleScenario.extractTo(folder).scenario());
        FiguresAsOf figures = FiguresAsOf.of(rows, database);
        for (String release : figures.releases()) {
            assertSteps(figures, rows, release);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomScenario(long seed, @TempDir Path folder) throws Exception {
        ScenarioGenerator.write(ScenarioParameters.of(seed, ROWS), folder);
        List<SubmittedRow> rows = ScenarioReader.read(folder);
        FiguresAsOf figures = FiguresAsOf.of(rows, database);
        List<String> releases = List.copyOf(figures.releases());
        assertSteps(figures, rows, releases.get((int) (seed % releases.size())));
    }

    @Test
    void laterMembershipMovesOnlyTheStepOfMemberships() throws Exception {
        assertThat(exportsOfTheAlliance(SubmittedRows.membership(LATER, "JP", "2026-01-01")))
                .containsExactly("15.000000", "115.000000", "115.000000", "115.000000", "115.000000");
    }

    @Test
    void laterRateMovesOnlyTheStepOfRates() throws Exception {
        assertThat(exportsOfTheAlliance(SubmittedRows.revision(2, SubmittedRows.rate(LATER, "KRW", "2026-Q2", "4"))))
                .containsExactly("15.000000", "15.000000", "12.500000", "12.500000", "12.500000");
    }

    @Test
    void laterRevisionOfAReleasedRecordMovesOnlyTheStepOfRestatements() throws Exception {
        assertThat(exportsOfTheAlliance(SubmittedRows.revision(2, exports(LATER, "CA", "c", "20000000000.00", "USD"))))
                .containsExactly("15.000000", "15.000000", "15.000000", "25.000000", "25.000000");
    }

    @Test
    void firstRevisionThatComesAfterTheSecondMakesNoLateRecord() throws Exception {
        assertThat(exportsOfTheAlliance(
                        SubmittedRows.revision(2, exports(CUT_OFF, "CA", "d", "1000000000.00", "USD")),
                        exports(LATER, "CA", "d", "7000000000.00", "USD"),
                        SubmittedRows.revision(3, exports(LATER, "CA", "d", "2000000000.00", "USD"))))
                .containsExactly("16.000000", "16.000000", "16.000000", "17.000000", "17.000000");
    }

    @Test
    void laterRecordMovesOnlyTheStepOfLateFiling() throws Exception {
        assertThat(exportsOfTheAlliance(
                        exports(LATER, "CA", "d", "1000000000.00", "USD"),
                        SubmittedRows.revision(2, exports("2026-10-01", "CA", "d", "2000000000.00", "USD"))))
                .containsExactly("15.000000", "15.000000", "15.000000", "15.000000", "17.000000");
    }

    @Test
    void recordsOfTwoOfficesWithOneIdAreNotOneRecord() throws Exception {
        assertThat(exportsOfTheAlliance(exports(LATER, "KR", "c", "1000000000.00", "USD")))
                .containsExactly("15.000000", "15.000000", "15.000000", "15.000000", "16.000000");
    }

    @Test
    void updatedAtIsTheNewestRevisionThatMayCount() throws Exception {
        FiguresAsOf.of(
                List.of(SubmittedRows.rate(LATER, "KRW", "2026-Q2", "4"), exports("2026-07-01", "KR", "x", "1", "USD")),
                database);
        assertThat(updatedAt(CUT_OFF, CUT_OFF)).containsExactly("2026-07-01 12:00:00");
        assertThat(updatedAt(CUT_OFF, LATER)).containsExactly("2026-09-15 12:00:00");
    }

    private List<String> updatedAt(String cutOff, String ratesCutOff) throws SQLException {
        LocalDate day = LocalDate.parse(cutOff);
        CauseStep step = new CauseStep(day, day, LocalDate.parse(ratesCutOff), day);
        return database.rows("SELECT DISTINCT updated_at FROM alliance." + step.view("2026-Q2"));
    }

    /** In billions of USD, step by step: Korea's 5 (10 at 2 KRW), Canada's 10, and 100 of Japan, which is no member yet. */
    private List<String> exportsOfTheAlliance(SubmittedRow... later) throws SQLException {
        List<SubmittedRow> rows = new ArrayList<>(List.of(
                SubmittedRows.membership("2026-01-02", "KR", "2026-01-01"),
                SubmittedRows.membership("2026-01-02", "CA", "2026-01-01"),
                SubmittedRows.rate("2026-07-01", "USD", "2026-Q2", "1"),
                SubmittedRows.rate("2026-07-01", "KRW", "2026-Q2", "2"),
                exports("2026-07-20", "KR", "k", "10000000000.00", "KRW"),
                exports("2026-07-20", "CA", "c", "10000000000.00", "USD"),
                exports("2026-07-20", "JP", "j", "100000000000.00", "USD")));
        rows.addAll(List.of(later));
        FiguresAsOf.of(rows, database);
        List<String> values = new ArrayList<>();
        for (CauseStep step : CauseStep.from(LocalDate.parse(CUT_OFF))) {
            values.addAll(database.rows("SELECT toDecimalString(obs_value, 6) FROM alliance." + step.view("2026-Q2")
                    + " WHERE kpi = 'ai_exports' AND ref_area = 'ALLIANCE' AND time_period = '2026-Q2'"));
        }
        return values;
    }

    private static SubmittedRow exports(String day, String area, String id, String amount, String currency) {
        return SubmittedRows.exports(day, area, id, "2026-Q2", amount, currency);
    }

    private static void assertSteps(FiguresAsOf figures, List<SubmittedRow> rows, String release) throws SQLException {
        List<CauseStep> steps = CauseStep.from(figures.cutOff(release));
        CounterfactualRows counting = new CounterfactualRows(rows);
        Set<Set<String>> different = new HashSet<>();
        for (CauseStep step : steps) {
            Set<String> found = figures.lines(step.view(release));
            assertThat(found)
                    .as("release %s, step %s", release, step)
                    .isEqualTo(upTo(release, FiguresAsOf.naive(counting.of(step), "latest")));
            different.add(found);
        }
        assertThat(different).as("all steps of release %s are equal", release).hasSizeGreaterThan(1);
        assertThat(figures.lines(steps.get(0).view(release))).isEqualTo(FiguresAsOf.naive(rows, release));
        assertThat(figures.lines(steps.get(4).view(release)))
                .isEqualTo(upTo(release, FiguresAsOf.naive(rows, "latest")));
    }

    private static Set<String> upTo(String quarter, Set<String> lines) {
        return lines.stream()
                .filter(line -> line.replaceAll("^\\S+ \\S+ (\\S+) .*$", "$1").compareTo(quarter) <= 0)
                .collect(Collectors.toSet());
    }
}
