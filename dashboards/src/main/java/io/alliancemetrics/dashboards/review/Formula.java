package io.alliancemetrics.dashboards.review;

import java.math.BigDecimal;

/**
 * (Δn − R₀·Δd) ÷ D₁ with R₀ = N₀ ÷ D₀, times a factor.
 *
 * @param factor 100 for ratios, else 1
 */
record Formula(BigDecimal factor, Terms before, Terms after) {
    /** Twice half a millionth: the difference of two numbers that are each rounded to six decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

    /** Errors of errors are smaller than the errors. */
    private static final BigDecimal GENEROUSLY = BigDecimal.valueOf(2);

    BigDecimal part(Terms difference) {
        return factor.multiply(difference
                        .numerator()
                        .multiply(before.denominator())
                        .subtract(before.numerator().multiply(difference.denominator())))
                .divide(before.denominator().multiply(after.denominator()), Exact.DIGITS);
    }

    /**
     * Whether a part is no more than what rounding may leave over. Every stored number is wrong by up to half a millionth: the
     * terms of each member on both sides and the alliance's own, R₀ by the errors of N₀ and D₀, D₁ by its own.
     */
    boolean isRounding(Terms rest, int members) {
        BigDecimal oldRatio = before.numerator().divide(before.denominator(), Exact.DIGITS);
        BigDecimal newRatio = after.numerator().divide(after.denominator(), Exact.DIGITS);
        BigDecimal growth = after.denominator()
                .subtract(before.denominator())
                .divide(before.denominator(), Exact.DIGITS)
                .abs();
        BigDecimal ofTerms = oldRatio.abs()
                .add(BigDecimal.ONE)
                .multiply(growth.add(BigDecimal.valueOf(members + 1L)))
                .add(newRatio.subtract(oldRatio).abs());
        BigDecimal allowed = ofTerms.multiply(factor)
                .divide(after.denominator().abs(), Exact.DIGITS)
                .multiply(ROUNDING)
                .multiply(GENEROUSLY);
        return part(rest).abs().compareTo(allowed) <= 0;
    }
}
