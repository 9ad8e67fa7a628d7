package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All figures of one vintage, found by KPI, area and quarter. Immutable. Rows of KPIs that the catalogue does not know are
 * left out.
 */
public final class FigureTable {
    private final String vintage;
    private final Map<Kpi, Map<String, NavigableMap<Quarter, FigureRow>>> series = new EnumMap<>(Kpi.class);
    private final NavigableMap<Quarter, SortedSet<String>> members = new TreeMap<>();
    private Instant updatedAt = Instant.EPOCH;

    private FigureTable(String vintage) {
        this.vintage = vintage;
    }

    /**
     * A table of these rows, in whatever order they are.
     *
     * @throws IllegalArgumentException if two rows have the same KPI, area and quarter
     */
    public static FigureTable of(String vintage, Collection<FigureRow> rows) {
        FigureTable table = new FigureTable(vintage);
        rows.forEach(table::add);
        return table;
    }

    public String vintage() {
        return vintage;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** The quarters that have rows, oldest first. */
    public List<Quarter> quarters() {
        return List.copyOf(members.keySet());
    }

    /** The members of a quarter, those without any figure included, by reference area. */
    public List<String> members(Quarter quarter) {
        return List.copyOf(members.getOrDefault(quarter, Collections.emptySortedSet()));
    }

    /** A row of an area, or of {@link FigureRow#ALLIANCE}; nothing if it is no member in that quarter. */
    public Optional<FigureRow> row(Kpi kpi, String refArea, Quarter quarter) {
        return Optional.ofNullable(series(kpi, refArea).get(quarter));
    }

    /** The alliance's row. */
    public Optional<FigureRow> alliance(Kpi kpi, Quarter quarter) {
        return row(kpi, FigureRow.ALLIANCE, quarter);
    }

    /** The rows of an area, or of {@link FigureRow#ALLIANCE}, by quarter, oldest first; those without a value included. */
    public NavigableMap<Quarter, FigureRow> series(Kpi kpi, String refArea) {
        NavigableMap<Quarter, FigureRow> found =
                series.getOrDefault(kpi, Map.of()).get(refArea);
        return found == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(found);
    }

    /** When the newest of the rows was written; {@link Instant#EPOCH} if there are none. */
    public Instant updatedAt() {
        return updatedAt;
    }

    private void add(FigureRow row) {
        Kpi.of(row.kpi()).ifPresent(kpi -> add(kpi, row));
    }

    private void add(Kpi kpi, FigureRow row) {
        FigureRow other = series.computeIfAbsent(kpi, ignored -> new HashMap<>())
                .computeIfAbsent(row.refArea(), ignored -> new TreeMap<>())
                .put(row.timePeriod(), row);
        if (other != null) {
            throw new IllegalArgumentException("The vintage " + vintage + " has two rows of " + row.kpi() + " of "
                    + row.refArea() + " in " + row.timePeriod() + ", expected one");
        }
        SortedSet<String> of = members.computeIfAbsent(row.timePeriod(), ignored -> new TreeSet<>());
        if (!row.isAlliance()) {
            of.add(row.refArea());
        }
        updatedAt = row.updatedAt().isAfter(updatedAt) ? row.updatedAt() : updatedAt;
    }
}
