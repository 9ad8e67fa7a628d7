package io.alliancemetrics.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochDayTest {
    @Test
    void boundsAreThoseOfDate32() {
        assertThat(EpochDay.format(EpochDay.MIN)).isEqualTo("1900-01-01");
        assertThat(EpochDay.format(EpochDay.MAX)).isEqualTo("2299-12-31");
        assertThat(EpochDay.isInRange(EpochDay.MIN)).isTrue();
        assertThat(EpochDay.isInRange(EpochDay.MAX)).isTrue();
        assertThat(EpochDay.isInRange(EpochDay.MIN - 1)).isFalse();
        assertThat(EpochDay.isInRange(EpochDay.MAX + 1)).isFalse();
        assertThat(EpochDay.isInRange(EpochDay.NONE)).isFalse();
        assertThat(EpochDay.isInRange(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void daysCountFrom1970() {
        assertThat(EpochDay.of(LocalDate.of(1970, 1, 1))).isZero();
        assertThat(EpochDay.of(LocalDate.of(1969, 12, 31))).isEqualTo(-1);
        assertThat(EpochDay.format(EpochDay.of(LocalDate.of(2026, 3, 31)))).isEqualTo("2026-03-31");
    }

    @Test
    void noDayIsWrittenAsNothing() {
        assertThat(EpochDay.format(EpochDay.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T00:00:00.000Z, 2026-05-02",
        "2026-05-02T23:59:59.999Z, 2026-05-02",
        "2026-05-03T00:00:00.000Z, 2026-05-03",
        "1970-01-01T00:00:00.000Z, 1970-01-01",
        "1969-12-31T23:59:59.999Z, 1969-12-31"
    })
    void timestampLiesOnItsUtcDay(Instant timestamp, LocalDate day) {
        assertThat(EpochDay.ofTimestamp(timestamp.toEpochMilli())).isEqualTo(EpochDay.of(day));
    }
}
