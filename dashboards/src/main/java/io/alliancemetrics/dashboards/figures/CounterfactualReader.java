package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/**
 * Reads {@code alliance.kpi_counterfactual}, which computes figures from the records: that takes seconds, and longer the more
 * records there are. What is {@link Disclosure confidential} is withheld. Thread-safe.
 */
public final class CounterfactualReader {
    private static final String ROWS = "SELECT " + FigureRows.COLUMNS + " FROM alliance.kpi_counterfactual("
            + "known_by = ?, cut_off = ?, rates_cut_off = ?, membership_cut_off = ?, until = ?)";

    private final ClickHouseReads reads;

    public CounterfactualReader(ClickHouseReads reads) {
        this.reads = reads;
    }

    /**
     * The figures as they would be if only this counted.
     *
     * @param name what the table is called
     * @param until the last quarter
     * @throws io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException if ClickHouse does not answer
     */
    public FigureTable table(String name, Counterfactual counting, Quarter until) {
        List<FigureRow> rows = reads.list(
                ROWS,
                List.of(
                        counting.knownBy().toString(),
                        counting.cutOff().toString(),
                        counting.ratesCutOff().toString(),
                        counting.membershipCutOff().toString(),
                        until.toString()),
                FigureRows::read);
        return FigureTable.of(name, Disclosure.of(rows).apply(rows));
    }
}
