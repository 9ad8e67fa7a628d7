package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What each member contributes to a change of the alliance's figure. The parts add up to the change to the last digit.
 *
 * @param before the alliance's figure in {@code from}, with six decimals
 * @param after the alliance's figure in {@code to}
 * @param parts by reference area; confidential members together, at the end
 */
public record Bridge(Kpi kpi, Quarter from, Quarter to, BigDecimal before, BigDecimal after, List<BridgePart> parts)
        implements BridgeAnswer {
    /** More names would be a table, not a sentence. */
    public static final int MOST_CONTRIBUTORS = 3;

    /** The largest contributors are those that together make this share of all movement up and down, in percent. */
    public static final int EXPLAINED = 80;

    public Bridge {
        parts = List.copyOf(parts);
        BigDecimal sum = parts.stream().map(BridgePart::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(after.subtract(before)) != 0) {
            throw new IllegalArgumentException("The parts of " + kpi.id() + " from " + from + " to " + to
                    + " add up to " + sum + ", expected " + after.subtract(before));
        }
    }

    /** Between two quarters of one vintage. */
    public static BridgeAnswer between(Kpi kpi, FigureTable table, Quarter from, Quarter to) {
        Side before = new Side(kpi, table, from);
        Side after = new Side(kpi, table, to);
        return new BridgeMaker(before, after, Side.confidential(List.of(before, after))).answer();
    }

    /** Between two tables, in which also the members {@code hidden} are shown together. */
    static BridgeAnswer between(Side before, Side after, Set<String> hidden) {
        return new BridgeMaker(before, after, hidden).answer();
    }

    public BigDecimal change() {
        return after.subtract(before);
    }

    /**
     * The parts that explain most of the change, largest first whatever their sign: as many as it takes to make
     * {@link #EXPLAINED} percent of all movement up and down, and {@link #MOST_CONTRIBUTORS} at most. None if nothing moved.
     */
    public List<BridgePart> largest() {
        List<BridgePart> sorted = parts.stream()
                .filter(part -> part.value().signum() != 0)
                .sorted(Comparator.comparing((BridgePart part) -> part.value().abs())
                        .reversed())
                .toList();
        BigDecimal enough = movement(sorted).multiply(BigDecimal.valueOf(EXPLAINED));
        List<BridgePart> named = new ArrayList<>();
        for (BridgePart part : sorted) {
            if (named.size() == MOST_CONTRIBUTORS
                    || movement(named).multiply(Exact.HUNDRED).compareTo(enough) >= 0) {
                break;
            }
            named.add(part);
        }
        return List.copyOf(named);
    }

    private static BigDecimal movement(List<BridgePart> parts) {
        return parts.stream().map(part -> part.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
