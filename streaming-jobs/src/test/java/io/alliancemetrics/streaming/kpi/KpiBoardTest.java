package io.alliancemetrics.streaming.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.CellSum;
import io.alliancemetrics.streaming.fixture.Records;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KpiBoardTest {
    private static final int Q1 = Quarter.parse("2026-Q1").index();
    private static final int KR = Cell.code("KR");
    private static final int DAY = Records.day("2026-05-01");
    private static final long MEMBER = Cell.key(CellKind.MEMBERS, KR, Q1 - 4, Cell.NONE);
    private static final long EXPORTS = Cell.key(CellKind.AI_EXPORTS, KR, Q1, Cell.code("USD"));
    private static final long RELEASE = Cell.key(CellKind.RELEASE, Cell.NONE, Q1, Cell.NONE);
    private static final long ACCOUNTED = Cell.key(CellKind.ACCOUNTED, Cell.NONE, 0, Cell.NONE);

    private final KpiBoard board = new KpiBoard();

    @Test
    void changesAreOnlyWhatIsNewOrOtherThanBefore() {
        add(MEMBER, 1, 1);
        add(EXPORTS, 100_000_000_000L, 1);
        assertThat(board.changes()).hasSize(14 + 15);
        assertThat(board.changes()).isEmpty();
        add(Cell.key(CellKind.MODELS_CERTIFIED, KR, Q1, Cell.NONE), 1, 1);
        assertThat(board.changes().keySet().stream().map(KpiKey::kpi))
                .containsOnly("certified_models", "standard_adoption_rate", "audit_compliance_rate")
                .hasSize(6);
    }

    @Test
    void whatCancelsOutChangesNothing() {
        add(MEMBER, 1, 1);
        add(EXPORTS, 100, 1);
        board.changes();
        add(EXPORTS, -100, -1);
        add(EXPORTS, 100, 1);
        assertThat(board.changes()).isEmpty();
    }

    @Test
    void messagesAreAccountedForWithoutAnyFigure() {
        board.add(new CellDelta(ACCOUNTED, 0, new CellSum(0, 7, 7, 0)));
        assertThat(board.changes()).isEmpty();
        assertThat(board.accounted()).isEqualTo(7);
    }

    @Test
    void restoredCellsGiveTheSameFiguresInEveryVintage() {
        add(MEMBER, 1, 1);
        add(EXPORTS, 123_000_000_000L, 1);
        add(RELEASE, DAY, 1);
        board.add(new CellDelta(EXPORTS, DAY + 1, new CellSum(0, 1_000_000_000L, 1, 1)));
        Map<KpiKey, KpiValue> expected = Map.copyOf(board.changes());
        KpiBoard restored = new KpiBoard();
        board.drainTouched().forEach(restored::restore);
        assertThat(restored.changes()).isEqualTo(expected);
        assertThat(restored.figures()).isEqualTo(expected);
    }

    @Test
    void touchedCellsAreThoseSinceTheLastTimeAndAnEmptyOneIsGone() {
        add(MEMBER, 1, 1);
        assertThat(board.drainTouched()).containsOnlyKeys(MEMBER);
        assertThat(board.drainTouched()).isEmpty();
        add(MEMBER, -1, -1);
        Map<Long, CellHistory> touched = board.drainTouched();
        assertThat(touched).containsOnlyKeys(MEMBER);
        assertThat(touched.get(MEMBER).isEmpty()).isTrue();
        add(MEMBER, 1, 1);
        assertThat(board.drainTouched().get(MEMBER).upTo(DAY)).isEqualTo(new CellSum(0, 1, 1, 0));
    }

    @Test
    void aTouchedCellIsACopy() {
        add(MEMBER, 1, 1);
        CellHistory copy = board.drainTouched().get(MEMBER);
        add(MEMBER, 1, 1);
        assertThat(copy.upTo(DAY).count()).isEqualTo(1);
    }

    private void add(long cell, long amount, long records) {
        CellSum sum = new CellSum();
        sum.add(amount, records, 0);
        board.add(new CellDelta(cell, DAY, sum));
    }
}
