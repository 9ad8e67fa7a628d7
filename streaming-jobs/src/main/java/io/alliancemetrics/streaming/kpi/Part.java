package io.alliancemetrics.streaming.kpi;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What one member contributes to a KPI: exact, not rounded.
 *
 * @param isMissing whether there is no figure: no denominator, no rate, or no record of a quarter that is needed
 * @param numerator the count, the sum or the numerator; {@link BigFraction#ZERO} if missing
 * @param denominator the denominator of a ratio; {@link BigFraction#ONE} for counts and sums
 * @param isProvisional whether a contributing record is provisional or estimated
 */
record Part(boolean isMissing, BigFraction numerator, BigFraction denominator, boolean isProvisional) {
    static final Part MISSING = new Part(true, BigFraction.ZERO, BigFraction.ZERO, false);

    static Part count(long count, boolean isProvisional) {
        return new Part(false, BigFraction.of(count), BigFraction.ONE, isProvisional);
    }

    static Part sum(Total total) {
        return total.isMissing() ? MISSING : new Part(false, total.value(), BigFraction.ONE, total.isProvisional());
    }

    /** A ratio: missing if its denominator is. */
    static Part ratio(BigFraction numerator, BigFraction denominator, boolean isProvisional) {
        return denominator.signum() == 0 ? MISSING : new Part(false, numerator, denominator, isProvisional);
    }
}
