package io.alliancemetrics.dashboards.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of money and how it becomes euros or US dollars. Rates are units of a currency for 1 EUR, averages of the quarter.
 *
 * @param amount in units of the currency, two decimals
 * @param currency ISO 4217
 * @param inUsd whether the figure is in US dollars; else it is in euros
 * @param rate of the currency; nothing if there is none yet. 1 for EUR
 * @param usdRate of the dollar; nothing if there is none yet
 */
public record Conversion(
        BigDecimal amount, String currency, boolean inUsd, Optional<BigDecimal> rate, Optional<BigDecimal> usdRate) {
    /** Decimals that a converted amount is rounded to. */
    static final int DECIMALS = 6;

    /** In euros or dollars, rounded half-even to six decimals; nothing if a rate is missing, which is never guessed. */
    public Optional<BigDecimal> value() {
        if (inUsd && currency.equals("USD")) {
            return Optional.of(amount.setScale(DECIMALS, RoundingMode.UNNECESSARY));
        }
        Optional<BigDecimal> times = inUsd ? usdRate : Optional.of(BigDecimal.ONE);
        return times.flatMap(factor ->
                rate.map(divisor -> amount.multiply(factor).divide(divisor, DECIMALS, RoundingMode.HALF_EVEN)));
    }
}
