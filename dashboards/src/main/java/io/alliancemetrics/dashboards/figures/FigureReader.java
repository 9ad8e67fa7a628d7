package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads {@code alliance.kpi}. Thread-safe; every method asks ClickHouse anew. What is {@link Disclosure confidential} is
 * withheld here, so that nobody behind this class can show it.
 */
public final class FigureReader {
    private static final String COLUMNS = "SELECT " + FigureRows.COLUMNS + " FROM alliance.kpi";

    private static final String COVERAGE =
            "SELECT vintage, time_period FROM alliance.kpi WHERE ref_area = ? GROUP BY vintage, time_period";

    private static final String ORDER = " ORDER BY vintage, time_period, kpi, ref_area";

    private static final String ABOUT_FELLOWS =
            " WHERE kpi IN (" + Disclosure.KPIS.stream().map(kpi -> "?").collect(Collectors.joining(", ")) + ")";

    private static final String RELEASE =
            "SELECT toString(cut_off_on), title FROM alliance.releases WHERE time_period = ? ORDER BY revision DESC LIMIT 1";

    private final ClickHouseReads reads;

    public FigureReader(ClickHouseReads reads) {
        this.reads = reads;
    }

    /** Which quarters have figures in which vintage. */
    public Coverage coverage() {
        return Coverage.of(reads.list(
                COVERAGE,
                List.of(FigureRow.ALLIANCE),
                row -> new Coverage.Entry(row.getString(1), Quarter.parse(row.getString(2)))));
    }

    /** The rows that pass the filter, by vintage, quarter, KPI and area. */
    public List<FigureRow> rows(FigureFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        narrow("time_period", filter.quarter().map(Quarter::toString), conditions, parameters);
        narrow("vintage", filter.vintage(), conditions, parameters);
        narrow("kpi", filter.kpi().map(Kpi::id), conditions, parameters);
        narrow("ref_area", filter.refArea(), conditions, parameters);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return disclosed(reads.list(COLUMNS + where + ORDER, parameters, FigureRows::read), filter.vintage());
    }

    /** All rows of a quarter, and the alliance's rows of two others, in one vintage. */
    public List<FigureRow> rows(String vintage, Quarter quarter, Quarter before, Quarter longBefore) {
        String where = " WHERE vintage = ? AND (time_period = ? OR (ref_area = ? AND time_period IN (?, ?)))";
        List<FigureRow> rows = reads.list(
                COLUMNS + where + ORDER,
                List.of(vintage, quarter.toString(), FigureRow.ALLIANCE, before.toString(), longBefore.toString()),
                FigureRows::read);
        return disclosed(rows, Optional.of(vintage));
    }

    /** All rows of a vintage, in one query; empty if there is no such vintage. */
    public FigureTable table(String vintage) {
        List<FigureRow> rows = reads.list(COLUMNS + " WHERE vintage = ?", List.of(vintage), FigureRows::read);
        return FigureTable.of(vintage, Disclosure.of(rows).apply(rows));
    }

    /** The release that a vintage is named after; nothing for {@link Coverage#LATEST}. */
    public Optional<Release> release(String vintage) {
        if (vintage.equals(Coverage.LATEST)) {
            return Optional.empty();
        }
        return reads
                .list(
                        RELEASE,
                        List.of(vintage),
                        row -> new Release(vintage, LocalDate.parse(row.getString(1)), row.getString(2)))
                .stream()
                .findFirst();
    }

    /** What may be shown of some rows. That depends on all figures about fellows in their vintages, so these are read too. */
    private List<FigureRow> disclosed(List<FigureRow> rows, Optional<String> vintage) {
        if (rows.stream().noneMatch(Disclosure::concerns)) {
            return rows;
        }
        List<String> parameters =
                new ArrayList<>(Disclosure.KPIS.stream().map(Kpi::id).toList());
        vintage.ifPresent(parameters::add);
        String where = ABOUT_FELLOWS + vintage.map(given -> " AND vintage = ?").orElse("");
        return Disclosure.of(reads.list(COLUMNS + where, parameters, FigureRows::read))
                .apply(rows);
    }

    private static void narrow(
            String column, Optional<String> value, List<String> conditions, List<String> parameters) {
        value.ifPresent(given -> {
            conditions.add(column + " = ?");
            parameters.add(given);
        });
    }
}
