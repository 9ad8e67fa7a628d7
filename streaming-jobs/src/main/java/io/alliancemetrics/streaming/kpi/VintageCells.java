package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.CellSum;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All cells as they are in one vintage: what the KPI formulas read. Areas and currencies are {@link Cell#code codes}. */
public final class VintageCells {
    private static final int LAST_QUARTER = 0xFFFF;
    private static final int LAST_CURRENCY = 0xFFFF;

    private final NavigableMap<Long, CellSum> cells = new TreeMap<>();

    public void add(long cell, CellSum delta) {
        CellSum sum = cells.computeIfAbsent(cell, ignored -> new CellSum());
        sum.add(delta);
        if (sum.isZero()) {
            cells.remove(cell);
        }
    }

    /** One cell by currency; each has at least one record. */
    record Money(int currency, CellSum sum) {}

    /** What there is of a kind in a quarter, by currency. */
    List<Money> money(CellKind kind, int area, int quarter) {
        return cells
                .subMap(Cell.key(kind, area, quarter, 0), true, Cell.key(kind, area, quarter, LAST_CURRENCY), true)
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().records() > 0)
                .map(entry -> new Money(Cell.currency(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The running total of a kind that counts with +1 at a beginning and −1 after an end. */
    CellSum running(CellKind kind, int area, int quarter) {
        CellSum total = new CellSum();
        quarters(kind, area, quarter).forEach(total::add);
        return total;
    }

    /** Members at the end of a quarter, in alphabetical order. */
    List<Integer> members(int quarter) {
        return areas(CellKind.MEMBERS)
                .filter(area -> running(CellKind.MEMBERS, area, quarter).count() > 0)
                .toList();
    }

    /** A rate in hundred-millionths of the currency's unit for 1 EUR, or null if there is none. */
    CellSum rate(int currency, int quarter) {
        CellSum rate = cells.get(Cell.key(CellKind.FX_RATE, Cell.NONE, quarter, currency));
        return rate == null || rate.records() == 0 ? null : rate;
    }

    /** By quarter released, the epoch day of the cut-off. */
    public NavigableMap<Integer, Integer> releases() {
        NavigableMap<Integer, Integer> releases = new TreeMap<>();
        ofKind(CellKind.RELEASE).forEach((cell, sum) -> {
            if (sum.records() > 0) {
                releases.put(Cell.quarter(cell), (int) sum.count());
            }
        });
        return releases;
    }

    /** The latest quarter with an export record, an expenditure or a release; 0 if there is none. */
    public int horizon() {
        Stream<CellKind> kinds =
                Stream.concat(Stream.of(CellKind.AI_EXPORTS, CellKind.RELEASE), CellKind.EXPENDITURES.stream());
        return kinds.flatMap(kind -> ofKind(kind).entrySet().stream())
                .filter(entry -> entry.getValue().records() > 0)
                .mapToInt(entry -> Cell.quarter(entry.getKey()))
                .max()
                .orElse(0);
    }

    /** Messages decided on. */
    public long accounted() {
        CellSum sum = cells.get(Cell.key(CellKind.ACCOUNTED, Cell.NONE, 0, Cell.NONE));
        return sum == null ? 0 : sum.count();
    }

    private Collection<CellSum> quarters(CellKind kind, int area, int lastQuarter) {
        return cells.subMap(Cell.key(kind, area, 0, 0), true, Cell.key(kind, area, lastQuarter, LAST_CURRENCY), true)
                .values();
    }

    private NavigableMap<Long, CellSum> ofKind(CellKind kind) {
        return cells.subMap(Cell.key(kind, 0, 0, 0), true, Cell.key(kind, 0xFFFF, LAST_QUARTER, LAST_CURRENCY), true);
    }

    private Stream<Integer> areas(CellKind kind) {
        TreeSet<Integer> areas = new TreeSet<>();
        ofKind(kind).keySet().forEach(cell -> areas.add(Cell.area(cell)));
        return areas.stream();
    }
}
