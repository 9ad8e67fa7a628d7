package io.alliancemetrics.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-Q1", "2026-Q4", "1900-Q1", "2299-Q4", "2000-Q2"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Quarter.parse(text)).hasToString(text);
        assertThat(Quarter.parse(text).index()).isEqualTo(Quarter.indexOf(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-Q",
                "2026-Q0",
                "2026-Q5",
                "2026-q1",
                "2026Q1",
                "2026-Q11",
                "02026-Q1",
                "-026-Q1",
                "202x-Q1",
                "2026_Q1",
                "2026-T1",
                " 2026-Q1",
                "٢٠٢٦-Q1",
                "2026-Q１",
                "1899-Q4",
                "2300-Q1"
            })
    void otherTextsAreNotQuarters(String text) {
        assertThat(Quarter.indexOf(text)).isEqualTo(Quarter.INVALID);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quarter.parse(text))
                .withMessage("\"" + text + "\" is not a quarter such as 2026-Q3");
    }

    @Test
    void yearAndQuarterMakeOne() {
        assertThat(Quarter.of(2026, 3)).isEqualTo(Quarter.parse("2026-Q3"));
        assertThat(Quarter.of(2026, 3).year()).isEqualTo(2026);
        assertThat(Quarter.of(2026, 3).quarterOfYear()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void aYearHasFourQuarters(int quarter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quarter.of(2026, quarter))
                .withMessage("Quarter " + quarter + " of 2026: expected 1 to 4");
    }

    @Test
    void yearsGoFrom1900To2299() {
        assertThat(new Quarter(1900 * 4)).hasToString("1900-Q1");
        assertThat(new Quarter(2300 * 4 - 1)).hasToString("2299-Q4");
        for (int index : new int[] {1900 * 4 - 1, 2300 * 4, Quarter.INVALID, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Quarter(index))
                    .withMessage("Quarter index " + index + " is outside the years 1900 to 2299");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q2, 2026-04-01, 2026-06-30",
        "2026-Q3, 2026-07-01, 2026-09-30",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "1900-Q1, 1900-01-01, 1900-03-31",
        "1969-Q4, 1969-10-01, 1969-12-31",
        "2299-Q4, 2299-10-01, 2299-12-31"
    })
    void firstAndLastDay(Quarter quarter, LocalDate first, LocalDate last) {
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
        assertThat(Quarter.lastEpochDay(quarter.index())).isEqualTo(EpochDay.of(last));
        assertThat(Quarter.indexOfDay(EpochDay.of(first))).isEqualTo(quarter.index());
        assertThat(Quarter.indexOfDay(EpochDay.of(last))).isEqualTo(quarter.index());
        assertThat(Quarter.indexOfDay(EpochDay.of(last) + 1)).isEqualTo(quarter.index() + 1);
        assertThat(Quarter.indexOfDay(EpochDay.of(first) - 1)).isEqualTo(quarter.index() - 1);
    }

    @Test
    void everyDayLiesInTheQuarterThatItsMonthSays() {
        for (int day = EpochDay.MIN; day <= EpochDay.MAX; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            String expected = date.getYear() + "-Q" + ((date.getMonthValue() + 2) / 3);
            assertThat(Quarter.indexOfDay(day)).isEqualTo(Quarter.indexOf(expected));
        }
    }

    @Test
    void quartersFollowEachOtherOverTheYear() {
        Quarter fourth = Quarter.parse("2026-Q4");
        assertThat(fourth.plus(1)).hasToString("2027-Q1");
        assertThat(fourth.plus(-4)).hasToString("2025-Q4");
        assertThat(fourth.plus(0)).isEqualTo(fourth);
        assertThat(fourth).isLessThan(fourth.plus(1)).isGreaterThan(fourth.plus(-1));
        assertThat(fourth).isEqualByComparingTo(Quarter.of(2026, 4));
    }

    @Test
    void everyDayIsInItsQuarterAndEveryQuarterHasItsLastDay() {
        for (LocalDate day = LocalDate.of(1899, 12, 1); day.getYear() < 2301; day = day.plusDays(1)) {
            int index = day.getYear() * 4 + (day.getMonthValue() - 1) / 3;

            assertThat(Quarter.indexOfDay((int) day.toEpochDay())).as("%s", day).isEqualTo(index);
            if (day.plusDays(1).getMonthValue() % 3 == 1 && day.plusDays(1).getDayOfMonth() == 1) {
                assertThat(Quarter.lastEpochDay(index)).as("%s", day).isEqualTo((int) day.toEpochDay());
            }
        }
    }
}
