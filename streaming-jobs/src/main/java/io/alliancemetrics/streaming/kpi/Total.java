package io.alliancemetrics.streaming.kpi;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact sum of money that may lack something.
 *
 * @param isMissing whether a rate or a quarter is lacking
 * @param value the sum; zero if missing
 * @param isProvisional whether one of its records is provisional or estimated
 */
record Total(boolean isMissing, BigFraction value, boolean isProvisional) {
    static final Total ZERO = new Total(false, BigFraction.ZERO, false);
    static final Total MISSING = new Total(true, BigFraction.ZERO, false);

    Total plus(Total other) {
        if (isMissing || other.isMissing) {
            return MISSING;
        }
        return new Total(false, value.add(other.value), isProvisional || other.isProvisional);
    }

    Total minus(Total other) {
        if (isMissing || other.isMissing) {
            return MISSING;
        }
        return new Total(false, value.subtract(other.value), isProvisional || other.isProvisional);
    }
}
