package io.alliancemetrics.cli.reconcile;

/**
 * A cell of {@code alliance.kpi} that is not what SQL computes from the records.
 *
 * @param column the column, or {@link #ROW} if one of the two has no such row
 * @param found in {@code alliance.kpi}, as text; {@link #NO_ROW} if it has no such row
 * @param computed by {@code alliance.kpi_as_of_until}; {@link #NO_ROW} if it has no such row
 */
public record FigureDifference(FigureKey key, String column, String found, String computed) {
    public static final String ROW = "row";
    public static final String NO_ROW = "none";

    /** Whether it is the same cell with the same content, whatever it should be. */
    boolean isOfSameCellAs(FigureDifference other) {
        return key.equals(other.key) && column.equals(other.column) && found.equals(other.found);
    }
}
