package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How this package computes: decimals with far more digits than a figure has, rounded once, at the end. */
final class Exact {
    /** A figure has at most 38 digits. */
    static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Exact() {}

    /** As a figure is: six decimals, half-even. */
    static BigDecimal figure(BigDecimal exact) {
        return exact.setScale(FigureRow.DECIMALS, RoundingMode.HALF_EVEN);
    }
}
