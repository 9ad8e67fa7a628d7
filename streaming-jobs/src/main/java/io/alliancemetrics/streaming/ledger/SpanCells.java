package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.DeltaSink;

/** Puts a span of quarters into cells: what begins at the first quarter ends after the last. */
final class SpanCells {
    private SpanCells() {}

    static void add(CellKind kind, int area, QuarterSpan span, int day, long amount, long provisional, DeltaSink out) {
        if (span.isEmpty()) {
            return;
        }
        out.add(Cell.key(kind, area, span.first(), Cell.NONE), day, amount, amount, provisional);
        if (span.end() != QuarterSpan.FOR_EVER) {
            out.add(Cell.key(kind, area, span.end(), Cell.NONE), day, -amount, -amount, -provisional);
        }
    }
}
