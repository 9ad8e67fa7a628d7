package io.alliancemetrics.schemas.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiTargetTest {
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST,  14.999999, false",
        "AT_LEAST,  15,        true",
        "AT_LEAST,  15.000000, true",
        "AT_LEAST,  15.000001, true",
        "AT_LEAST,  -15,       false",
        "MORE_THAN, 14.999999, false",
        "MORE_THAN, 15.000000, false",
        "MORE_THAN, 15.000001, true",
        "EQUAL_TO,  14.999999, false",
        "EQUAL_TO,  15.000000, true",
        "EQUAL_TO,  15.000001, false"
    })
    void isMetAtTheBoundary(KpiTarget.Comparison comparison, BigDecimal figure, boolean met) {
        KpiTarget target = new KpiTarget(comparison, new BigDecimal("15"), null);
        assertThat(target.isMetBy(figure)).isEqualTo(met);
    }

    @Test
    void saysByWhenItIsDue() {
        Quarter due = Quarter.parse("2030-Q4");
        KpiTarget target = new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("1E+2"), due);
        assertThat(target).hasToString("≥ 100 by 2030-Q4");
        assertThat(target.due()).contains(due);
    }

    @Test
    void withoutDuePeriodHoldsForEveryQuarter() {
        KpiTarget target = new KpiTarget(KpiTarget.Comparison.EQUAL_TO, new BigDecimal("100"), null);
        assertThat(target).hasToString("= 100");
        assertThat(target.due()).isEmpty();
    }
}
