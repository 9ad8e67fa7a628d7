package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where a KPI lands if it goes on as it did: the last value plus the mean change for every quarter to come, with a range.
 * This is the drift method and its prediction interval in R. J. Hyndman and G. Athanasopoulos, <em>Forecasting: Principles
 * and Practice</em>, 3rd edition, sections 5.2 and 5.5. The range takes changes to be independent and normal, and their
 * spread to be known, so with few quarters it is rather too narrow.
 *
 * @param steps every quarter from the one after the last figure to the due period, one at least
 */
public record Projection(Kpi kpi, KpiTarget target, Rule rule, List<Step> steps) implements ProjectionAnswer {
    /** A projection from fewer consecutive quarters would be chance. */
    public static final int FEWEST_QUARTERS = 4;

    /** Two years; what is older is no present pace. */
    public static final int MOST_QUARTERS = 8;

    /** How likely the range is to hold the figure, in percent. */
    public static final int COVERAGE = 80;

    /** The range is this many standard errors to either side: the normal distribution's quantile for {@link #COVERAGE}. */
    public static final BigDecimal MULTIPLIER = new BigDecimal("1.2816");

    public Projection {
        steps = List.copyOf(steps);
    }

    /**
     * What it was computed from, so that anybody can compute it again.
     *
     * @param from the first of the quarters looked at
     * @param last the newest quarter with a figure, and the figure
     * @param quarters how many consecutive quarters were looked at
     * @param meanChange a quarter's mean change, in the KPI's unit
     * @param sigma the standard error of a change, in the KPI's unit
     * @param bounds what the value and its range are cut to
     */
    public record Rule(Point from, Point last, int quarters, BigDecimal meanChange, BigDecimal sigma, Bounds bounds) {}

    /**
     * A quarter to come. Counts are whole numbers.
     *
     * @param value the most likely figure
     * @param low the range's lower end, rounded down
     * @param high the range's upper end, rounded up
     */
    public record Step(Quarter quarter, BigDecimal value, BigDecimal low, BigDecimal high) {}

    /** Whether the target is within reach at the present pace. */
    public enum Outlook {
        /** The projected figure meets the target. */
        ON_COURSE,
        /** It does not, but a figure of the range does. */
        POSSIBLE,
        OUT_OF_REACH
    }

    /** The due period. */
    public Step landing() {
        return steps.get(steps.size() - 1);
    }

    public Outlook outlook() {
        Step landing = landing();
        if (target.isMetBy(landing.value())) {
            return Outlook.ON_COURSE;
        }
        boolean isBetween =
                landing.low().compareTo(target.value()) <= 0 && landing.high().compareTo(target.value()) >= 0;
        boolean isWithin =
                switch (target.comparison()) {
                    case AT_LEAST, MORE_THAN -> target.isMetBy(landing.high());
                    case EQUAL_TO -> isBetween;
                };
        return isWithin ? Outlook.POSSIBLE : Outlook.OUT_OF_REACH;
    }
}
