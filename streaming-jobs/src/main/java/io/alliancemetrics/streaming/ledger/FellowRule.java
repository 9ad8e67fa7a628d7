package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.DeltaSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts a fellow once, however many fellowships there are. */
final class FellowRule {
    private FellowRule() {}

    static void count(List<Step> holding, int day, int sign, DeltaSink out) {
        if (holding.isEmpty()) {
            return;
        }
        countFirst(holding, day, sign, out);
        countPresence(CellKind.FELLOWS_ACTIVE, holding, day, sign, out);
        countPresence(CellKind.FELLOWS_INBOUND, holding, day, sign, out);
    }

    /** At the home area of the first fellowship, by start, then record id, then home area. */
    private static void countFirst(List<Step> holding, int day, int sign, DeltaSink out) {
        Step first = holding.get(0);
        for (Step step : holding) {
            // The steps come by record id and office, and the office is the home area: only an earlier start goes
            // before.
            if (of(step).startsOn() < of(first).startsOn()) {
                first = step;
            }
        }
        Contribution.Fellowship fellowship = of(first);
        int quarter = Quarter.indexOfDay(fellowship.startsOn());
        long cell = Cell.key(CellKind.FELLOWS_BEGUN, fellowship.home(), quarter, Cell.NONE);
        out.add(cell, day, sign, sign, first.isProvisional() ? sign : 0);
    }

    /** In every quarter that one of the fellowships from or to an area overlaps. */
    private static void countPresence(CellKind kind, List<Step> holding, int day, int sign, DeltaSink out) {
        Map<Integer, List<QuarterSpan>> byArea = new TreeMap<>();
        for (Step step : holding) {
            Contribution.Fellowship fellowship = of(step);
            int area = kind == CellKind.FELLOWS_ACTIVE ? fellowship.home() : fellowship.host();
            QuarterSpan span = span(fellowship);
            byArea.computeIfAbsent(area, ignored -> new ArrayList<>(2)).add(span);
            if (step.isProvisional()) {
                SpanCells.add(kind, area, span, day, 0, sign, out);
            }
        }
        byArea.forEach((area, spans) -> {
            for (QuarterSpan span : QuarterSet.union(spans).spans()) {
                SpanCells.add(kind, area, span, day, sign, 0, out);
            }
        });
    }

    private static QuarterSpan span(Contribution.Fellowship fellowship) {
        int end = fellowship.endsOn() == EpochDay.NONE
                ? QuarterSpan.FOR_EVER
                : Quarter.indexOfDay(fellowship.endsOn()) + 1;
        return new QuarterSpan(Quarter.indexOfDay(fellowship.startsOn()), end);
    }

    private static Contribution.Fellowship of(Step step) {
        return (Contribution.Fellowship) step.contribution();
    }
}
