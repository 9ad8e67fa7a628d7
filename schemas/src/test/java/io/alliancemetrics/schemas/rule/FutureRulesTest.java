package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.RdSpend;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot have happened yet on the recorded day. */
class FutureRulesTest {
    private static final int TODAY = SampleRecords.RECORDED_DAY;

    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, booked_on",
        "CERTIFICATION, issued_on",
        "CERTIFICATION, safety_audited_on",
        "CERTIFICATION, bias_audited_on",
        "CERTIFICATION, privacy_audited_on"
    })
    void whatHappenedHappenedOnTheRecordedDayAtTheLatest(Feed feed, String field) {
        assertThat(Checked.with(feed, field, TODAY)).isEmpty();
        assertThat(Checked.with(feed, field, TODAY + 1))
                .containsExactly(new Violation(
                        Rule.DATE_IN_FUTURE, field, "2026-05-03", "a day not after the day of filing (2026-05-02)"));
    }

    @Test
    void moneyMayBeAllocatedAhead() {
        RdSpend allocation = RecordFields.with(SampleRecords.rdSpend(), "measure", "ALLOCATION");
        assertThat(Checked.of(RecordFields.with(allocation, "booked_on", TODAY + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FELLOW_MOBILITY, starts_on",
        "FELLOW_MOBILITY, ends_on",
        "CERTIFICATION, valid_until",
        "CERTIFICATION, withdrawn_on",
        "MEMBERSHIP, joined_on",
        "MEMBERSHIP, left_on",
        "RELEASES, cut_off_on"
    })
    void whatIsAgreedMayLieAhead(Feed feed, String field) {
        assertThat(Checked.with(feed, field, TODAY + 1)).isEmpty();
    }

    @Test
    void exportQuarterMayBeginOnTheRecordedDay() {
        AiExports exports = RecordFields.with(SampleRecords.aiExports(), "time_period", "2026-Q3");
        int firstDay = SampleRecords.day("2026-07-01");
        assertThat(Checked.of(exports, SampleRecords.KR, firstDay)).isEmpty();
        assertThat(Checked.of(exports, SampleRecords.KR, firstDay - 1))
                .isEqualTo(List.of(new Violation(
                        Rule.DATE_IN_FUTURE,
                        "time_period",
                        "2026-Q3",
                        "a quarter that has begun on the day of filing (2026-06-30)")));
    }

    @Test
    void ratesAndReleasesOfComingQuartersArePossible() {
        assertThat(Checked.shortly(Checked.with(Feed.RELEASES, "time_period", "2030-Q1")))
                .containsExactly("record_id FIELD_INVALID");
        assertThat(Checked.shortly(Checked.with(Feed.FX_RATES, "time_period", "2030-Q1")))
                .containsExactly("record_id FIELD_INVALID");
    }
}
