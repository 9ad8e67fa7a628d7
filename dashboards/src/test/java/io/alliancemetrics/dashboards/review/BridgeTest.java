package io.alliancemetrics.dashboards.review;

import static io.alliancemetrics.dashboards.Figures.ratio;
import static io.alliancemetrics.dashboards.Figures.row;
import static io.alliancemetrics.dashboards.Figures.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.NoBridge.Reason;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeTest {
    private static final Quarter Q1 = Quarter.parse("2026-Q1");
    private static final Quarter Q2 = Quarter.parse("2026-Q2");

    /** 10 % = 10 ÷ 100 becomes 20 % = 30 ÷ 150: A (5 − 0.1·0) ÷ 150, B (15 − 0.1·50) ÷ 150. */
    @Test
    void aMembersPartInARatioIsItsNumeratorsChangeLessTheOldRatioOfItsDenominators() {
        Bridge bridge = bridge(
                Kpi.CONTINGENCY_RESERVE_SHARE,
                table(
                        share("ALLIANCE", "2026-Q1", "10.000000", "10", "100"),
                        share("AA", "2026-Q1", "16.666667", "10", "60"),
                        share("BB", "2026-Q1", "0.000000", "0", "40"),
                        share("ALLIANCE", "2026-Q2", "20.000000", "30", "150"),
                        share("AA", "2026-Q2", "25.000000", "15", "60"),
                        share("BB", "2026-Q2", "16.666667", "15", "90")));

        assertThat(parts(bridge)).containsExactly("AA CHANGED 3.333333", "BB CHANGED 6.666667");
        assertThat(bridge.change()).isEqualTo("10.000000");
        assertThat(bridge.parts().get(1).before()).contains(new BigDecimal("0.000000"));
        assertThat(bridge.parts().get(1).after()).contains(new BigDecimal("16.666667"));
    }

    @Test
    void ofASumItIsTheDifference() {
        Bridge bridge = bridge(
                Kpi.AI_EXPORTS,
                table(
                        row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", "3.000000"),
                        row(Kpi.AI_EXPORTS, "AA", "2026-Q1", "1.000000"),
                        row(Kpi.AI_EXPORTS, "BB", "2026-Q1", "2.000000"),
                        row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q2", "2.500000"),
                        row(Kpi.AI_EXPORTS, "AA", "2026-Q2", "1.750000"),
                        row(Kpi.AI_EXPORTS, "BB", "2026-Q2", "0.750000")));

        assertThat(parts(bridge)).containsExactly("AA CHANGED 0.750000", "BB CHANGED -1.250000");
    }

    /** The goal of 5,000 fellows is the alliance's; it does not change when a member joins. */
    @Test
    void aMemberThatJoinsDoesNotMoveTheGoalOfTheIndex() {
        Bridge bridge = bridge(
                Kpi.TALENT_MOBILITY_INDEX,
                table(
                        index("ALLIANCE", "2026-Q1", "2.000000", "100"),
                        index("AA", "2026-Q1", "2.000000", "100"),
                        index("ALLIANCE", "2026-Q2", "5.000000", "250"),
                        index("AA", "2026-Q2", "3.000000", "150"),
                        index("BB", "2026-Q2", "2.000000", "100")));

        assertThat(parts(bridge)).containsExactly("AA CHANGED 1.000000", "BB JOINED 2.000000");
    }

    @Test
    void saysWhoJoinedLeftOrDidNotReport() {
        Bridge bridge = bridge(
                Kpi.AI_EXPORTS,
                table(
                        row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", "7.000000"),
                        row(Kpi.AI_EXPORTS, "AA", "2026-Q1", "1.000000"),
                        row(Kpi.AI_EXPORTS, "CC", "2026-Q1", "2.000000"),
                        row(Kpi.AI_EXPORTS, "DD", "2026-Q1", null),
                        row(Kpi.AI_EXPORTS, "EE", "2026-Q1", "4.000000"),
                        row(Kpi.AI_EXPORTS, "FF", "2026-Q1", null),
                        row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q2", "18.000000"),
                        row(Kpi.AI_EXPORTS, "AA", "2026-Q2", "1.000000"),
                        row(Kpi.AI_EXPORTS, "BB", "2026-Q2", "8.000000"),
                        row(Kpi.AI_EXPORTS, "DD", "2026-Q2", "9.000000"),
                        row(Kpi.AI_EXPORTS, "EE", "2026-Q2", null),
                        row(Kpi.AI_EXPORTS, "FF", "2026-Q2", null)));

        assertThat(parts(bridge))
                .containsExactly(
                        "AA CHANGED 0.000000",
                        "BB JOINED 8.000000",
                        "CC LEFT -2.000000",
                        "DD NOW_REPORTED 9.000000",
                        "EE NOT_REPORTED -4.000000",
                        "FF MISSING 0.000000");
    }

    @Test
    void membersAreCountedByTheirRowsOfOtherKpis() {
        Bridge bridge = bridge(
                Kpi.MEMBER_COUNT,
                table(
                        row(Kpi.MEMBER_COUNT, "ALLIANCE", "2026-Q1", "2.000000"),
                        row(Kpi.AI_EXPORTS, "AA", "2026-Q1", null),
                        row(Kpi.AI_EXPORTS, "BB", "2026-Q1", null),
                        row(Kpi.MEMBER_COUNT, "ALLIANCE", "2026-Q2", "2.000000"),
                        row(Kpi.AI_EXPORTS, "AA", "2026-Q2", null),
                        row(Kpi.AI_EXPORTS, "CC", "2026-Q2", null)));

        assertThat(parts(bridge)).containsExactly("AA CHANGED 0.000000", "BB LEFT -1.000000", "CC JOINED 1.000000");
    }

    @Test
    void confidentialMembersAreOnePartWhichIsWhatTheOthersLeave() {
        Bridge bridge = bridge(
                Kpi.ACTIVE_FELLOWS,
                table(
                        row(Kpi.ACTIVE_FELLOWS, "ALLIANCE", "2026-Q1", "13.000000"),
                        row(Kpi.ACTIVE_FELLOWS, "AA", "2026-Q1", "10.000000"),
                        row(Kpi.ACTIVE_FELLOWS, "BB", "2026-Q1", "1.000000").withheld(),
                        row(Kpi.ACTIVE_FELLOWS, "CC", "2026-Q1", "2.000000").withheld(),
                        row(Kpi.ACTIVE_FELLOWS, "ALLIANCE", "2026-Q2", "25.000000"),
                        row(Kpi.ACTIVE_FELLOWS, "AA", "2026-Q2", "14.000000"),
                        row(Kpi.ACTIVE_FELLOWS, "BB", "2026-Q2", "5.000000"),
                        row(Kpi.ACTIVE_FELLOWS, "CC", "2026-Q2", "6.000000")));

        assertThat(parts(bridge)).containsExactly("AA CHANGED 4.000000", "BB+CC CONFIDENTIAL 8.000000");
        assertThat(bridge.parts().get(1).after()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "   ,          1.000000, NO_QUARTER_BEFORE",
        "missing,      1.000000, MISSING_BEFORE",
        "1.000000,     missing,  MISSING_AFTER",
        "confidential, 1.000000, CONFIDENTIAL",
        "1.000000,     2.000000, NOT_ADDITIVE"
    })
    void saysWhyThereIsNone(String before, String after, Reason expected) {
        FigureRow now = alliance("2026-Q2", after);
        FigureTable table = before == null ? table(now) : table(alliance("2026-Q1", before), now);

        assertThat(Bridge.between(Kpi.AI_EXPORTS, table, Q1, Q2))
                .isEqualTo(new NoBridge(Kpi.AI_EXPORTS, Q1, Q2, expected));
    }

    @Test
    void aRatioWhoseTermsAreNotStoredHasNone() {
        FigureTable table = table(
                row(Kpi.AI_EXPORT_GROWTH, "ALLIANCE", "2026-Q1", "1.000000"),
                row(Kpi.AI_EXPORT_GROWTH, "ALLIANCE", "2026-Q2", "2.000000"));

        assertThat(Bridge.between(Kpi.AI_EXPORT_GROWTH, table, Q1, Q2))
                .isEqualTo(new NoBridge(Kpi.AI_EXPORT_GROWTH, Q1, Q2, Reason.NOT_ADDITIVE));
    }

    @Test
    void namesThoseThatMakeMostOfTheMovementWhateverTheirSign() {
        assertThat(largest("5", "-4", "0.5", "0.4", "0.1")).containsExactly("5", "-4");
        assertThat(largest("1", "1", "1", "1")).containsExactly("1", "1", "1");
        assertThat(largest("0", "-2", "0")).containsExactly("-2");
        assertThat(largest("0", "0")).isEmpty();
    }

    @Test
    void refusesPartsThatDoNotAddUp() {
        assertThatThrownBy(() ->
                        new Bridge(Kpi.AI_EXPORTS, Q1, Q2, BigDecimal.ONE, BigDecimal.TEN, List.of(part("8.999999"))))
                .hasMessage("The parts of ai_exports from 2026-Q1 to 2026-Q2 add up to 8.999999, expected 9");
    }

    private static FigureRow alliance(String quarter, String value) {
        return switch (value) {
            case "missing" -> row(Kpi.AI_EXPORTS, "ALLIANCE", quarter, null);
            case "confidential" ->
                row(Kpi.AI_EXPORTS, "ALLIANCE", quarter, "1.000000").withheld();
            default -> row(Kpi.AI_EXPORTS, "ALLIANCE", quarter, value);
        };
    }

    private static FigureRow share(String area, String quarter, String value, String numerator, String denominator) {
        return ratio(Kpi.CONTINGENCY_RESERVE_SHARE, area, quarter, value, numerator, denominator);
    }

    private static FigureRow index(String area, String quarter, String value, String fellows) {
        return ratio(Kpi.TALENT_MOBILITY_INDEX, area, quarter, value, fellows, "5000");
    }

    private static List<String> largest(String... values) {
        List<BridgePart> parts = List.of(values).stream().map(BridgeTest::part).toList();
        BigDecimal sum = parts.stream().map(BridgePart::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Bridge(Kpi.AI_EXPORTS, Q1, Q2, BigDecimal.ZERO, sum, parts)
                .largest().stream().map(part -> part.value().toPlainString()).toList();
    }

    private static BridgePart part(String value) {
        return new BridgePart(List.of("AA"), Role.CHANGED, new BigDecimal(value), Optional.empty(), Optional.empty());
    }

    private static Bridge bridge(Kpi kpi, FigureTable table) {
        return (Bridge) Bridge.between(kpi, table, Q1, Q2);
    }

    private static List<String> parts(Bridge bridge) {
        return bridge.parts().stream()
                .map(part -> String.join("+", part.refAreas()) + " " + part.role() + " "
                        + part.value().toPlainString())
                .toList();
    }
}
