package io.alliancemetrics.dashboards.review;

import java.math.BigDecimal;

/**
 * What stands above and below the line of a figure.
 *
 * @param numerator a count's or a sum's value; zero of a member that has none
 * @param denominator of the alliance: 1 for counts and sums; of a member: zero where the denominator is not the members' sum
 */
record Terms(BigDecimal numerator, BigDecimal denominator) {
    static final Terms NONE = new Terms(BigDecimal.ZERO, BigDecimal.ZERO);

    Terms plus(Terms other) {
        return new Terms(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    Terms minus(Terms other) {
        return new Terms(numerator.subtract(other.numerator), denominator.subtract(other.denominator));
    }
}
