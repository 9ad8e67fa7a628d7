package io.alliancemetrics.dashboards.records;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Units of currencies for 1 EUR, averages of quarters, as of a cut-off. */
record Rates(Map<Key, BigDecimal> rates) {
    /** A currency in a quarter. */
    record Key(String currency, String timePeriod) {}

    Rates {
        rates = Map.copyOf(rates);
    }

    Conversion conversion(BigDecimal amount, String currency, String timePeriod, boolean inUsd) {
        return new Conversion(amount, currency, inUsd, rate(currency, timePeriod), rate("USD", timePeriod));
    }

    private Optional<BigDecimal> rate(String currency, String timePeriod) {
        return currency.equals("EUR")
                ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(rates.get(new Key(currency, timePeriod)));
    }
}
