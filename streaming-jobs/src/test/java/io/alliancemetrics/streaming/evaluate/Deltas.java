package io.alliancemetrics.streaming.evaluate;

import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.CellSum;
import io.alliancemetrics.streaming.fixture.Records;
import io.alliancemetrics.streaming.kpi.KpiBoard;
import java.util.List;

/** Changes of cells as the ledgers send them. One member with exports in 2026-Q1 has 29 figures, 15 of them the alliance's. */
final class Deltas {
    private static final int DAY = Records.day("2026-05-01");
    private static final int Q1 = Quarter.parse("2026-Q1").index();
    private static final int KR = Cell.code("KR");

    private Deltas() {}

    /** Accounts for two messages; with {@code times} 0 for nothing else. */
    static void memberWithExports(KpiBoard board, int times) {
        memberWithExports(times).forEach(board::add);
    }

    static List<CellDelta> memberWithExports(int times) {
        return List.of(
                delta(Cell.key(CellKind.ACCOUNTED, Cell.NONE, 0, Cell.NONE), 2, 2),
                delta(Cell.key(CellKind.MEMBERS, KR, Q1, Cell.NONE), times, times),
                delta(Cell.key(CellKind.AI_EXPORTS, KR, Q1, Cell.code("USD")), 100L * times, times));
    }

    static void certifiedModel(KpiBoard board) {
        board.add(certifiedModel());
    }

    static CellDelta certifiedModel() {
        return delta(Cell.key(CellKind.MODELS_CERTIFIED, KR, Q1, Cell.NONE), 1, 1);
    }

    private static CellDelta delta(long cell, long amount, long records) {
        CellSum sum = new CellSum();
        sum.add(amount, records, 0);
        return new CellDelta(cell, DAY, sum);
    }
}
