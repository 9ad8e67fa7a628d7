package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.value.EpochDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date by itself, and one that may not come before another. */
class DateRulesTest {
    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, booked_on",
        "FELLOW_MOBILITY, starts_on",
        "CERTIFICATION, issued_on",
        "MEMBERSHIP, joined_on",
        "RELEASES, cut_off_on"
    })
    void requiredDateMustBeGiven(Feed feed, String field) {
        assertThat(Checked.with(feed, field, EpochDay.NONE)).containsExactly(outOfRange(field, EpochDay.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, booked_on",
        "FELLOW_MOBILITY, starts_on",
        "FELLOW_MOBILITY, ends_on",
        "CERTIFICATION, issued_on",
        "CERTIFICATION, valid_until",
        "CERTIFICATION, withdrawn_on",
        "CERTIFICATION, safety_audited_on",
        "CERTIFICATION, bias_audited_on",
        "CERTIFICATION, privacy_audited_on",
        "MEMBERSHIP, joined_on",
        "MEMBERSHIP, left_on",
        "RELEASES, cut_off_on"
    })
    void datesGoFrom1900To2299(Feed feed, String field) {
        for (int day : new int[] {SampleRecords.day("1900-01-01"), SampleRecords.day("2299-12-31")}) {
            assertThat(Checked.with(feed, field, day)).doesNotContain(outOfRange(field, day));
        }
        for (int day : new int[] {
            SampleRecords.day("1899-12-31"), SampleRecords.day("2300-01-01"), Integer.MAX_VALUE, Integer.MIN_VALUE + 1
        }) {
            assertThat(Checked.with(feed, field, day)).first().isEqualTo(outOfRange(field, day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FELLOW_MOBILITY, ends_on",
        "CERTIFICATION, valid_until",
        "CERTIFICATION, withdrawn_on",
        "CERTIFICATION, safety_audited_on",
        "CERTIFICATION, bias_audited_on",
        "CERTIFICATION, privacy_audited_on",
        "MEMBERSHIP, left_on"
    })
    void optionalDateMayBeLeftOut(Feed feed, String field) {
        assertThat(Checked.with(feed, field, EpochDay.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FELLOW_MOBILITY, starts_on, ends_on",
        "CERTIFICATION, issued_on, valid_until",
        "CERTIFICATION, issued_on, withdrawn_on",
        "MEMBERSHIP, joined_on, left_on"
    })
    void endMayBeOnTheDayOfTheBeginningButNotBefore(Feed feed, String begin, String end) {
        int day = SampleRecords.day("2026-02-01");
        FeedRecord record = RecordFields.with(SampleRecords.of(feed), begin, day);
        assertThat(Checked.of(RecordFields.with(record, end, day))).isEmpty();
        assertThat(Checked.of(RecordFields.with(record, end, day + 1))).isEmpty();
        assertThat(Checked.of(RecordFields.with(record, end, day - 1)))
                .containsExactly(new Violation(
                        Rule.DATE_ORDER, end, "2026-01-31", "a day not before " + begin + " (2026-02-01)"));
    }

    private static Violation outOfRange(String field, int day) {
        return new Violation(
                Rule.FIELD_INVALID,
                field,
                "day " + day + " since 1970-01-01",
                "a date between 1900-01-01 and 2299-12-31");
    }
}
