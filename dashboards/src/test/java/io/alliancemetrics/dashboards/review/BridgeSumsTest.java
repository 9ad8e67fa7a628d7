package io.alliancemetrics.dashboards.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.NoBridge.Reason;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random alliances, as exact as the job has them and stored as it stores them: the parts add up to the shown change. */
class BridgeSumsTest {
    private static final int ROUNDS = 200;
    private static final Quarter FROM = Quarter.parse("2026-Q4");
    private static final Quarter TO = Quarter.parse("2027-Q1");

    @ParameterizedTest
    @EnumSource
    void partsAddUpToTheShownChangeToTheLastDigit(Kpi kpi) {
        Random random = new Random(kpi.id().hashCode());
        int bridges = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RandomFigures old = new RandomFigures(kpi, FROM, random, RandomFigures.members(random));
            RandomFigures young = new RandomFigures(kpi, TO, random, RandomFigures.members(random));
            BridgeAnswer answer = Bridge.between(kpi, RandomFigures.table(old, young), FROM, TO);
            if (value(old.rows(), kpi).isPresent() && value(young.rows(), kpi).isPresent()) {
                bridges++;
                check((Bridge) answer, old, young);
            } else {
                assertThat(answer).isInstanceOfSatisfying(NoBridge.class, none -> assertThat(none.reason())
                        .isIn(Reason.MISSING_BEFORE, Reason.MISSING_AFTER));
            }
        }
        assertThat(bridges).isGreaterThan(ROUNDS / 2);
    }

    @ParameterizedTest
    @EnumSource(names = "MEMBER_COUNT", mode = EnumSource.Mode.EXCLUDE)
    void theyDoSoWithConfidentialMembersWhoseFiguresAreInNoOtherPart(Kpi kpi) {
        Random random = new Random(kpi.id().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            FigureTable shown = withheld(random, kpi);
            BridgeAnswer answer = Bridge.between(kpi, shown, FROM, TO);
            if (answer instanceof Bridge bridge) {
                assertThat(sum(bridge)).isEqualTo(bridge.change());
                assertThat(hidden(shown, kpi)).isEqualTo(confidential(bridge));
            }
        }
    }

    private static void check(Bridge bridge, RandomFigures old, RandomFigures young) {
        assertThat(bridge.change())
                .isEqualTo(value(young.rows(), bridge.kpi())
                        .orElseThrow()
                        .subtract(value(old.rows(), bridge.kpi()).orElseThrow()));
        assertThat(sum(bridge)).isEqualTo(bridge.change());
        if (bridge.kpi() != Kpi.MEMBER_COUNT) {
            bridge.parts().forEach(part -> isNearly(part, bridge.kpi(), old, young));
        }
    }

    /** The formula over the exact terms, computed in another way: (n₁ − n₀ − R₀·(d₁ − d₀)) ÷ D₁. */
    private static void isNearly(BridgePart part, Kpi kpi, RandomFigures old, RandomFigures young) {
        Terms before = old.exact.getOrDefault(part.refAreas().get(0), Terms.NONE);
        Terms after = young.exact.getOrDefault(part.refAreas().get(0), Terms.NONE);
        BigDecimal expected = after.numerator().subtract(before.numerator());
        if (kpi.kind() == Kpi.Kind.RATIO) {
            BigDecimal oldRatio = old.total().numerator().divide(old.total().denominator(), Exact.DIGITS);
            BigDecimal below = kpi == Kpi.TALENT_MOBILITY_INDEX
                    ? BigDecimal.ZERO
                    : after.denominator().subtract(before.denominator());
            expected = expected.subtract(oldRatio.multiply(below))
                    .multiply(Exact.HUNDRED)
                    .divide(young.total().denominator(), Exact.DIGITS);
        }
        BigDecimal digits = expected.abs().max(BigDecimal.ONE).multiply(new BigDecimal("0.0005"));
        assertThat(part.value()).as(kpi + " " + part).isCloseTo(expected, within(digits));
    }

    private static FigureTable withheld(Random random, Kpi kpi) {
        RandomFigures old = new RandomFigures(kpi, FROM, random, RandomFigures.members(random));
        RandomFigures young = new RandomFigures(kpi, TO, random, RandomFigures.members(random));
        return FigureTable.of(
                "latest",
                Stream.concat(old.rows().stream(), young.rows().stream())
                        .map(row -> row.isAlliance() || row.value().isEmpty() || random.nextInt(4) > 0
                                ? row
                                : row.withheld())
                        .toList());
    }

    private static Set<String> hidden(FigureTable table, Kpi kpi) {
        return Side.confidential(List.of(new Side(kpi, table, FROM), new Side(kpi, table, TO)));
    }

    private static Set<String> confidential(Bridge bridge) {
        Set<String> found = new HashSet<>();
        bridge.parts().stream()
                .filter(part -> part.role() == Role.CONFIDENTIAL)
                .forEach(part -> found.addAll(part.refAreas()));
        return found;
    }

    private static BigDecimal sum(Bridge bridge) {
        return bridge.parts().stream().map(BridgePart::value).reduce(new BigDecimal("0.000000"), BigDecimal::add);
    }

    private static Optional<BigDecimal> value(List<FigureRow> rows, Kpi kpi) {
        return rows.stream()
                .filter(row -> row.isAlliance() && row.kpi().equals(kpi.id()))
                .findFirst()
                .flatMap(FigureRow::value);
    }
}
