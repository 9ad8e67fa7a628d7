package io.alliancemetrics.cli.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureComparisonTest {
    private static final FigureRow KOREA = row("KR", "1.500000", "A");
    private static final FigureRow JAPAN = row("JP", "\\N", "O");

    @Test
    void sameFiguresInAnyOrderDoNotDiffer() {
        assertThat(FigureComparison.of(List.of(KOREA, JAPAN), List.of(JAPAN, KOREA)))
                .isEmpty();
    }

    @Test
    void everyCellThatDiffersIsNamed() {
        assertThat(FigureComparison.of(List.of(row("KR", "1.500001", "P"), JAPAN), List.of(KOREA, JAPAN)))
                .containsExactly(
                        new FigureDifference(KOREA.key(), "obs_value", "1.500001", "1.500000"),
                        new FigureDifference(KOREA.key(), "obs_status", "P", "A"));
    }

    @Test
    void rowThatIsLackingOrTooManyIsNamedWithItsValue() {
        assertThat(FigureComparison.of(List.of(KOREA), List.of(JAPAN)))
                .containsExactly(
                        new FigureDifference(JAPAN.key(), "row", "none", "\\N O"),
                        new FigureDifference(KOREA.key(), "row", "1.500000 A", "none"));
    }

    private static FigureRow row(String area, String value, String status) {
        FigureKey key = new FigureKey("latest", "ai_exports", area, "2026-Q1");
        return new FigureRow(key, List.of(value, "USD_BN", "\\N", "\\N", status, "1", "1"));
    }
}
