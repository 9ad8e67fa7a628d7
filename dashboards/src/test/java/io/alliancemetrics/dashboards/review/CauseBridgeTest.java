package io.alliancemetrics.dashboards.review;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseBridgeTest {
    private static final Quarter QUARTER = Quarter.parse("2026-Q1");

    private static final FigureTable RELEASE = exports("3.000000", "1.000000", "2.000000");
    private static final FigureTable RATES = exports("3.300000", "1.100000", "2.200000");
    private static final FigureTable LATEST = exports("3.500000", "1.300000", "2.200000");

    @Test
    void everyCauseHasItsPartOfTheWholeAndOfEveryMember() {
        CauseBridge bridge = bridge(new BridgeStep("exchange-rate", RATES), new BridgeStep("restatement", LATEST));

        assertThat(bridge.before()).isEqualTo("3.000000");
        assertThat(bridge.change()).isEqualTo("0.500000");
        assertThat(bridge.causes())
                .extracting(cause -> cause.causes() + " " + cause.bridge().change())
                .containsExactly("[exchange-rate] 0.300000", "[restatement] 0.200000");
        assertThat(bridge.members())
                .extracting(member -> member.refAreas() + " " + member.values() + " " + member.total())
                .containsExactly("[AA] [0.100000, 0.200000] 0.300000", "[BB] [0.200000, 0.000000] 0.200000");
    }

    @Test
    void causesWithNoFigureBetweenThemAreOne() {
        CauseBridge bridge = bridge(
                new BridgeStep("membership", RELEASE),
                new BridgeStep("exchange-rate", table(row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", null))),
                new BridgeStep("restatement", LATEST));

        assertThat(bridge.causes())
                .extracting(CauseBridge.CausePart::causes)
                .containsExactly(List.of("membership"), List.of("exchange-rate", "restatement"));
    }

    @Test
    void withoutAFigureAtTheEndThereAreNoCauses() {
        FigureTable missing = table(row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", null));

        assertThat(answer(RELEASE, new BridgeStep("restatement", missing)))
                .isEqualTo(new NoCauses(Kpi.AI_EXPORTS, QUARTER, Reason.MISSING_AFTER));
        assertThat(answer(missing, new BridgeStep("late", LATEST)))
                .isEqualTo(new NoCauses(Kpi.AI_EXPORTS, QUARTER, Reason.MISSING_BEFORE));
        assertThat(answer(table(), new BridgeStep("late", LATEST)))
                .isEqualTo(new NoCauses(Kpi.AI_EXPORTS, QUARTER, Reason.NO_QUARTER_BEFORE));
    }

    @Test
    void aMemberThatIsConfidentialInOneTableIsSoInAll() {
        FigureTable hidden = table(
                row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", "3.300000"),
                row(Kpi.AI_EXPORTS, "AA", "2026-Q1", "1.100000").withheld(),
                row(Kpi.AI_EXPORTS, "BB", "2026-Q1", "2.200000"));

        CauseBridge bridge =
                bridge(new BridgeStep("a", RATES), new BridgeStep("b", hidden), new BridgeStep("c", LATEST));

        assertThat(bridge.causes())
                .allSatisfy(cause -> assertThat(cause.bridge().parts())
                        .extracting(part -> part.refAreas() + " " + part.role())
                        .containsExactly("[BB] CHANGED", "[AA] CONFIDENTIAL"));
        assertThat(bridge.members())
                .extracting(CauseBridge.MemberParts::refAreas)
                .containsExactly(List.of("BB"), List.of("AA"));
    }

    @ParameterizedTest
    @EnumSource
    void partsOfAllCausesAndMembersAddUpToTheWhole(Kpi kpi) {
        Random random = new Random(kpi.id().hashCode());
        for (int round = 0; round < 50; round++) {
            FigureTable start = random(kpi, random);
            List<BridgeStep> steps = new ArrayList<>();
            for (String cause : List.of("membership", "exchange-rate", "restatement", "late")) {
                steps.add(new BridgeStep(cause, random(kpi, random)));
            }
            if (CauseBridge.of(kpi, QUARTER, start, steps) instanceof CauseBridge bridge) {
                assertThat(sum(bridge)).isEqualTo(bridge.change());
                assertThat(bridge.change())
                        .isEqualTo(value(kpi, steps.get(3).table()).subtract(value(kpi, start)));
            }
        }
    }

    @Test
    void refusesNoSteps() {
        assertThatThrownBy(() -> CauseBridge.of(Kpi.AI_EXPORTS, QUARTER, RELEASE, List.of()))
                .hasMessage("There is no step from the vintage latest to another");
    }

    private static CauseBridge bridge(BridgeStep... steps) {
        return (CauseBridge) answer(RELEASE, steps);
    }

    private static CauseAnswer answer(FigureTable start, BridgeStep... steps) {
        return CauseBridge.of(Kpi.AI_EXPORTS, QUARTER, start, List.of(steps));
    }

    private static FigureTable exports(String alliance, String ofA, String ofB) {
        return table(
                row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", alliance),
                row(Kpi.AI_EXPORTS, "AA", "2026-Q1", ofA),
                row(Kpi.AI_EXPORTS, "BB", "2026-Q1", ofB));
    }

    private static FigureTable random(Kpi kpi, Random random) {
        return RandomFigures.table(new RandomFigures(kpi, QUARTER, random, RandomFigures.members(random)));
    }

    private static BigDecimal value(Kpi kpi, FigureTable table) {
        return table.alliance(kpi, QUARTER).flatMap(FigureRow::value).orElseThrow();
    }

    private static BigDecimal sum(CauseBridge bridge) {
        return bridge.members().stream()
                .map(CauseBridge.MemberParts::total)
                .reduce(new BigDecimal("0.000000"), BigDecimal::add);
    }
}
