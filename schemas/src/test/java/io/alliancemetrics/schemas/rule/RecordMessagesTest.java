package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole sentences, as an office reads them after the file's name and the line. */
class RecordMessagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RD_SPEND | record_id | | record_id: found nothing, expected a value in a required field",
                "RD_SPEND | obs_status | O | obs_status: found \"O\", expected one of A, P, E",
                "RD_SPEND | ref_area | UK"
                        + " | ref_area: found \"UK\", expected an area code of ISO 3166-1 alpha-2, such as KR",
                "RD_SPEND | ref_area | CA"
                        + " | ref_area: found \"CA\", expected KR, the area of the office that reports",
                "RD_SPEND | currency | WON"
                        + " | currency: found \"WON\", expected a currency code of ISO 4217, such as EUR",
                "AI_EXPORTS | time_period | 2026Q1"
                        + " | time_period: found \"2026Q1\", expected a quarter such as 2026-Q3",
                "AI_EXPORTS | time_period | 2026-Q3 | time_period: found \"2026-Q3\", expected a quarter that has"
                        + " begun on the day of filing (2026-05-02)",
                "FELLOW_MOBILITY | fellow_id | a@b.org | fellow_id: found \"(not repeated here)\", expected a"
                        + " pseudonym without @ and without spaces",
                "RELEASES | record_id | R1 | record_id: found \"R1\", expected 2026-Q1",
                "FX_RATES | record_id | R1 | record_id: found \"R1\", expected KRW-2026-Q1"
            })
    void textThatBreaksARule(Feed feed, String field, String value, String message) {
        assertThat(messages(feed, field, value == null ? "" : value)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RD_SPEND | booked_on | 2026-05-03"
                        + " | booked_on: found \"2026-05-03\", expected a day not after the day of filing (2026-05-02)",
                "FELLOW_MOBILITY | ends_on | 2026-01-31"
                        + " | ends_on: found \"2026-01-31\", expected a day not before starts_on (2026-02-01)",
                "MEMBERSHIP | joined_on | 1899-12-31 | joined_on: found \"day -25568 since 1970-01-01\", expected a"
                        + " date between 1900-01-01 and 2299-12-31"
            })
    void dateThatBreaksARule(Feed feed, String field, String date, String message) {
        assertThat(messages(feed, field, SampleRecords.day(date))).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AI_EXPORTS | amount | -1 | amount: found \"-0.01\", expected an amount of 0 or more",
                "AI_EXPORTS | amount | 1000000000000000000 | amount: found \"a larger number\", expected an amount of"
                        + " at most 16 digits before the decimal point",
                "FX_RATES | rate | 0 | rate: found \"0.00000000\", expected a rate of more than 0"
            })
    void numberThatBreaksARule(Feed feed, String field, long number, String message) {
        assertThat(messages(feed, field, number)).containsExactly(message);
    }

    private static List<String> messages(Feed feed, String field, Object value) {
        return Checked.with(feed, field, value).stream().map(Violation::message).toList();
    }
}
