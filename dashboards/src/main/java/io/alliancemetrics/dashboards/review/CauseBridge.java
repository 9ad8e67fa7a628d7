package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each cause contributes to the difference between two tables of figures, for the alliance and for each member. Every
 * cause's parts add up to its change, and the changes of all causes to the whole, to the last digit.
 *
 * @param causes in the order of the steps, one at least
 */
public record CauseBridge(Kpi kpi, Quarter quarter, List<CausePart> causes) implements CauseAnswer {
    public CauseBridge {
        causes = List.copyOf(causes);
    }

    /**
     * A cause's part.
     *
     * @param causes one, or several where the figure is missing between them, so that they cannot be told apart
     */
    public record CausePart(List<String> causes, Bridge bridge) {
        public CausePart {
            causes = List.copyOf(causes);
        }
    }

    /** A member's parts, one for each of {@link CauseBridge#causes()}, in that order. */
    public record MemberParts(List<String> refAreas, List<BigDecimal> values) {
        public MemberParts {
            refAreas = List.copyOf(refAreas);
            values = List.copyOf(values);
        }

        public BigDecimal total() {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Takes the difference between {@code start} and the table of the last step apart.
     *
     * @param steps one at least
     * @throws IllegalArgumentException if there is no step
     */
    public static CauseAnswer of(Kpi kpi, Quarter quarter, FigureTable start, List<BridgeStep> steps) {
        return new CauseMaker(kpi, quarter, start, steps).answer();
    }

    /** The alliance's figure in the first table. */
    public BigDecimal before() {
        return causes.get(0).bridge().before();
    }

    /** The alliance's figure in the last table. */
    public BigDecimal after() {
        return causes.get(causes.size() - 1).bridge().after();
    }

    public BigDecimal change() {
        return after().subtract(before());
    }

    /** The table of members and causes; confidential members together, at the end. */
    public List<MemberParts> members() {
        return causes.stream()
                .flatMap(cause -> cause.bridge().parts().stream())
                .sorted(BridgePart.ORDER)
                .map(BridgePart::refAreas)
                .distinct()
                .map(refAreas -> new MemberParts(refAreas, parts(refAreas)))
                .toList();
    }

    private List<BigDecimal> parts(List<String> refAreas) {
        return causes.stream()
                .map(cause -> parts(cause, refAreas).findFirst().orElse(Exact.figure(BigDecimal.ZERO)))
                .toList();
    }

    private static Stream<BigDecimal> parts(CausePart cause, List<String> refAreas) {
        return cause.bridge().parts().stream()
                .filter(part -> part.refAreas().equals(refAreas))
                .map(BridgePart::value);
    }
}
