package io.alliancemetrics.streaming.job;

import io.alliancemetrics.fixtures.model.KpiFigure;
import io.alliancemetrics.fixtures.model.ScenarioResult;
import io.alliancemetrics.streaming.fixture.Warehouse;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Figures as lines of text, whoever computed them, so that a difference can be read. */
final class FigureLines {
    private FigureLines() {}

    static Set<String> of(Map<KpiKey, KpiValue> figures) {
        Set<String> lines = new TreeSet<>();
        figures.forEach((key, value) -> lines.add(line(
                key.kpi(),
                key.refArea(),
                key.timePeriod(),
                key.vintage(),
                value.obsValue(),
                value.numerator(),
                value.denominator(),
                value.obsStatus(),
                value.reporting(),
                value.expected())));
        return lines;
    }

    static Set<String> of(ScenarioResult expected) {
        Set<String> lines = new TreeSet<>();
        for (KpiFigure figure : expected.figures()) {
            lines.add(line(
                    figure.kpi(),
                    figure.refArea(),
                    figure.timePeriod(),
                    figure.vintage(),
                    figure.obsValue(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.obsStatus(),
                    figure.reporting(),
                    figure.expected()));
        }
        return lines;
    }

    /** What stands in {@code alliance.kpi}. */
    static List<String> in(Warehouse warehouse) throws SQLException {
        String value = "ifNull(toDecimalString(%s, 6), 'null')";
        return warehouse.query("SELECT concat(kpi, ' ', ref_area, ' ', time_period, ' ', vintage, ' ', "
                + String.format(value, "obs_value") + ", ' ', " + String.format(value, "numerator") + ", ' ', "
                + String.format(value, "denominator")
                + ", ' ', obs_status, ' ', toString(reporting), ' ', toString(expected)) FROM alliance.kpi");
    }

    /** Kpi, area, quarter, vintage, value, numerator, denominator, status, reporting, expected. */
    static String line(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : " ").append(field);
        }
        return line.toString();
    }
}
