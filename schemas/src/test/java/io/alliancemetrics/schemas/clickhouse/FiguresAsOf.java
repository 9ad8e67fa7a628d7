package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.model.KpiFigure;
import io.alliancemetrics.fixtures.model.ScenarioResult;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.schemas.feed.Feed;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Figures as lines of text without their vintage, computed by SQL or naively, so that a difference can be read. */
final class FiguresAsOf {
    private static final String COLUMNS = "kpi, ref_area, time_period, ifNull(toDecimalString(obs_value, 6), 'null'),"
            + " ifNull(toDecimalString(numerator, 6), 'null'), ifNull(toDecimalString(denominator, 6), 'null'),"
            + " obs_status, reporting, expected";

    private final TestDatabase database;

    private FiguresAsOf(TestDatabase database) {
        this.database = database;
    }

    /** Puts the accepted ones of these rows, and nothing else, into the database. */
    static FiguresAsOf of(List<SubmittedRow> rows, TestDatabase database) throws SQLException {
        for (Feed feed : Feed.values()) {
            database.execute("TRUNCATE TABLE alliance.store_" + feed.table());
        }
        new AcceptedRevisions(database).insert(rows);
        return new FiguresAsOf(database);
    }

    Set<String> asOf(String day) throws SQLException {
        return lines("kpi_as_of(cut_off = '" + day + "')");
    }

    Set<String> releases() throws SQLException {
        return new TreeSet<>(database.rows("SELECT time_period FROM alliance.releases"));
    }

    LocalDate cutOff(String release) throws SQLException {
        return LocalDate.parse(
                database.rows("SELECT cut_off_on FROM alliance.releases WHERE time_period = '" + release + "'")
                        .get(0));
    }

    Set<String> release(String quarter) throws SQLException {
        return lines("kpi_as_of_until(cut_off = '" + cutOff(quarter) + "', until = '" + quarter + "')");
    }

    static Set<String> naive(List<SubmittedRow> rows, String vintage) {
        return lines(NaiveCalculator.calculate(rows), vintage);
    }

    static Set<String> lines(ScenarioResult result, String vintage) {
        return result.figures().stream()
                .filter(figure -> figure.vintage().equals(vintage))
                .map(FiguresAsOf::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param view a view without its database, with its parameters */
    Set<String> lines(String view) throws SQLException {
        List<String> lines = database.rows("SELECT " + COLUMNS + " FROM alliance." + view);
        assertThat(lines).doesNotHaveDuplicates();
        return new TreeSet<>(lines);
    }

    private static String line(KpiFigure figure) {
        return String.join(
                " ",
                figure.kpi(),
                figure.refArea(),
                figure.timePeriod(),
                String.valueOf(figure.obsValue()),
                String.valueOf(figure.numerator()),
                String.valueOf(figure.denominator()),
                figure.obsStatus(),
                String.valueOf(figure.reporting()),
                String.valueOf(figure.expected()));
    }
}
