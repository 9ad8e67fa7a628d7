package io.alliancemetrics.schemas.rule;

import java.math.BigDecimal;

/** Decimals kept as a whole number of their smallest unit. */
public final class Decimals {
    private Decimals() {}

    /** {@code 1234} of scale 2 is {@code 12.34}. */
    public static String format(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale).toPlainString();
    }
}
