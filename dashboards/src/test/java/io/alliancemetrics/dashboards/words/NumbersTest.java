package io.alliancemetrics.dashboards.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final Numbers NUMBERS = Words.of(Locale.ENGLISH).numbers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 12.345000      | 12.34",
                "PERCENT | 12.355000      | 12.36",
                "PERCENT | 12345.678900   | 12,345.68",
                "INDEX   | 0.100000       | 0.10",
                "USD_BN  | 1234.567891    | 1,234.568",
                "USD_BN  | -4.615500      | −4.616",
                "PERSONS | 2500.000000    | 2,500",
                "MODELS  | 0.000000       | 0",
                "MEMBERS | 20.000000      | 20",
            })
    void valuesHaveSeparatorsAndTheDecimalsOfTheirUnit(Unit unit, BigDecimal value, String expected) {
        assertThat(NUMBERS.value(unit, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 1.200000  | +1.20 | 1",
                "PERCENT | -1.200000 | −1.20 | -1",
                "PERCENT | 0.000000  | 0.00  | 0",
                "PERSONS | 18.000000 | +18   | 1",
            })
    void changesCarryTheirSign(Unit unit, BigDecimal difference, String expected, int direction) {
        assertThat(NUMBERS.change(unit, difference)).isEqualTo(expected);
        assertThat(NUMBERS.direction(unit, difference)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({"PERCENT, 0.004000", "PERCENT, -0.004000", "USD_BN, -0.000400"})
    void aChangeThatRoundsToZeroHasNoSign(Unit unit, BigDecimal difference) {
        assertThat(NUMBERS.change(unit, difference)).isIn("0.00", "0.000");
        assertThat(NUMBERS.direction(unit, difference)).isZero();
    }

    @Test
    void differencesOfPercentArePercentagePoints() {
        assertThat(NUMBERS.distance(Unit.PERCENT, new BigDecimal("-8.106000"))).isEqualTo("8.11\u00a0pp");
        assertThat(NUMBERS.distance(Unit.USD_BN, new BigDecimal("9.770700"))).isEqualTo("9.771\u00a0bn USD");
    }

    @Test
    void targetsHaveNoEmptyDecimals() {
        assertThat(NUMBERS.target(Unit.PERCENT, new BigDecimal("15.000000"))).isEqualTo("15\u00a0%");
        assertThat(NUMBERS.target(Unit.PERSONS, new BigDecimal("5000"))).isEqualTo("5,000\u00a0persons");
        assertThat(NUMBERS.target(Unit.INDEX, new BigDecimal("100"))).isEqualTo("100");
    }

    @Test
    void exactKeepsSixDecimalsAndNoGrouping() {
        assertThat(Numbers.exact(new BigDecimal("1234567.100000"))).isEqualTo("1234567.100000");
    }
}
