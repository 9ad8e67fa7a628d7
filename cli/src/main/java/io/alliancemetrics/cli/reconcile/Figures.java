package io.alliancemetrics.cli.reconcile;

import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of all vintages: those that stand in {@code alliance.kpi}, and those that SQL computes. */
final class Figures {
    private static final String LATEST = "latest";
    /** The last day that ClickHouse knows: every record is recorded by then. */
    private static final LocalDate FOR_EVER = LocalDate.of(2299, 12, 31);

    private final Queries queries;

    Figures(Queries queries) {
        this.queries = queries;
    }

    /** What both hold. */
    record Compared(List<String> vintages, long rows, List<FigureDifference> differences) {}

    Compared compare() {
        Map<String, LocalDate> releases = releases();
        List<FigureRow> found = found();
        List<FigureRow> computed = new ArrayList<>(computed(LATEST, "kpi_as_of(cut_off = '" + FOR_EVER + "')"));
        releases.forEach((quarter, cutOff) -> computed.addAll(
                computed(quarter, "kpi_as_of_until(cut_off = '" + cutOff + "', until = '" + quarter + "')")));
        List<String> vintages = new ArrayList<>(List.of(LATEST));
        vintages.addAll(releases.keySet());
        return new Compared(vintages, computed.size(), FigureComparison.of(found, computed));
    }

    private List<FigureRow> found() {
        return queries.list(
                "SELECT vintage, " + FigureRow.SELECTED + " FROM alliance.kpi",
                row -> FigureRow.read(row.getString("vintage"), row));
    }

    private List<FigureRow> computed(String vintage, String view) {
        return queries.list(
                "SELECT " + FigureRow.SELECTED + " FROM alliance." + view, row -> FigureRow.read(vintage, row));
    }

    /** By quarter released, the cut-off day; a quarter is parsed, so that nothing else gets into a query. */
    private Map<String, LocalDate> releases() {
        record Release(String quarter, LocalDate cutOff) {}
        return queries
                .list(
                        "SELECT time_period, toString(cut_off_on) AS cut_off FROM alliance.releases",
                        row -> new Release(
                                Quarter.parse(row.getString("time_period")).toString(),
                                LocalDate.parse(row.getString("cut_off"))))
                .stream()
                .collect(Collectors.toMap(Release::quarter, Release::cutOff, (one, other) -> other, TreeMap::new));
    }
}
