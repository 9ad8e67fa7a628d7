package io.alliancemetrics.streaming.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ModelRuleTest {
    @Test
    void sixMonthsBeforeAQuartersLastDayIsTheSameDayOfTheMonthOrItsLast() {
        for (Quarter quarter = Quarter.of(1901, 1); quarter.year() < 2299; quarter = quarter.plus(1)) {
            LocalDate expected = quarter.lastDay().minusMonths(6);

            assertThat(ModelRule.sixMonthsBeforeLastDayOf(quarter.index()))
                    .as("%s", quarter)
                    .isEqualTo((int) expected.toEpochDay());
        }
    }
}
