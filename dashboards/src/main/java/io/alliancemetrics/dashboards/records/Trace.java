package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is made of.
 *
 * @param figure the figure
 * @param parts the members' figures that the alliance's is made of, by area; none for a member's figure
 * @param unlisted why the records are not listed; nothing if they are
 * @param subtotals the records by quarter and currency; none unless the figure is about money
 * @param total how many records there are; 0 if they are not listed
 * @param offset how many of them come before the first one here
 * @param records by office and record id
 */
public record Trace(
        Kpi kpi,
        FigureRow figure,
        List<FigureRow> parts,
        Optional<Unlisted> unlisted,
        List<Subtotal> subtotals,
        long total,
        int offset,
        List<Contribution> records) {
    public Trace {
        parts = List.copyOf(parts);
        subtotals = List.copyOf(subtotals);
        records = List.copyOf(records);
    }
}
