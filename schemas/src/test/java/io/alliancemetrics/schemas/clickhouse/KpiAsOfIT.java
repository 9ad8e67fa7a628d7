package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.KpiFigure;
import io.alliancemetrics.fixtures.model.ScenarioResult;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQL makes of the records is, in every cell and as of any day, what the naive calculator makes of them. */
@ExtendWith(SharedEngine.class)
class KpiAsOfIT {
    private static final LocalDate FOR_EVER = LocalDate.of(2299, 12, 31);
    private static final int SCENARIOS = 2;
    private static final int ROWS = 1_000;
    private static final int DAYS = 3;

    private final TestDatabase database;

    @TempDir
    private Path folder;

    KpiAsOfIT(ClickHouseServer server) throws SQLException {
        this.database = TestDatabase.migrated(server);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SCENARIOS);
    }

    @Test
    void exampleScenario() throws Exception {
        List<SubmittedRow> rows =
                ScenarioReader.read(ExampleScenario.extractTo(folder).scenario());
        assertFigures(rows, new SplittableRandom(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomScenario(long seed) throws Exception {
        ScenarioGenerator.write(ScenarioParameters.of(seed, ROWS), folder);
        assertFigures(ScenarioReader.read(folder), new SplittableRandom(seed));
    }

    private void assertFigures(List<SubmittedRow> rows, SplittableRandom random) throws SQLException {
        new AcceptedRevisions(database).insert(rows);
        ScenarioResult all = NaiveCalculator.calculate(rows);
        assertThat(asOf(FOR_EVER)).isEqualTo(lines(all, "latest"));
        for (LocalDate day : days(rows, random)) {
            List<SubmittedRow> until =
                    rows.stream().filter(row -> !row.recordedDay().isAfter(day)).toList();
            assertThat(asOf(day)).as("as of %s", day).isEqualTo(lines(NaiveCalculator.calculate(until), "latest"));
        }
        for (String release : database.rows("SELECT time_period FROM alliance.releases")) {
            String cutOff = database.rows("SELECT cut_off_on FROM alliance.releases WHERE time_period = '" + release + "'")
                    .get(0);
            assertThat(lines("kpi_as_of_until(cut_off = '" + cutOff + "', until = '" + release + "')"))
                    .as("release %s", release)
                    .isEqualTo(lines(all, release));
        }
    }

    private Set<String> asOf(LocalDate day) throws SQLException {
        return lines("kpi_as_of(cut_off = '" + day + "')");
    }

    private Set<String> lines(String view) throws SQLException {
        List<String> lines = database.rows("SELECT " + FigureLine.COLUMNS + " FROM alliance." + view);
        assertThat(lines).doesNotHaveDuplicates();
        return new TreeSet<>(lines);
    }

    private static Set<String> lines(ScenarioResult result, String vintage) {
        Stream<KpiFigure> figures =
                result.figures().stream().filter(figure -> figure.vintage().equals(vintage));
        return figures.map(FigureLine::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first day, and some others between the first and the last. */
    private static Set<LocalDate> days(List<SubmittedRow> rows, SplittableRandom random) {
        TreeSet<LocalDate> recorded =
                rows.stream().map(SubmittedRow::recordedDay).collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> days = new TreeSet<>();
        days.add(recorded.first());
        long span = recorded.last().toEpochDay() - recorded.first().toEpochDay();
        for (int i = 0; i < DAYS; i++) {
            days.add(recorded.first().plusDays(random.nextLong(span)));
        }
        return days;
    }
}
