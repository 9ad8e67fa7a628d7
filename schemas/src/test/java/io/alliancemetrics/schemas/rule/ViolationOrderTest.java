package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.value.EpochDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first violation is the reason given, so the order is a part of the promise: columns first, then between columns. */
class ViolationOrderTest {
    @ParameterizedTest
    @EnumSource
    void violationsOfSingleFieldsComeInTheOrderOfTheColumns(Feed feed) {
        FeedRecord record = SampleRecords.of(feed);
        List<String> fields = new ArrayList<>();
        for (String field : List.copyOf(RecordFields.of(record).keySet())) {
            Object broken = broken(field, RecordFields.of(record).get(field));
            if (broken != null) {
                record = RecordFields.with(record, field, broken);
                fields.add(field);
            }
        }
        assertThat(Checked.of(record)).extracting(Violation::column).startsWith(fields.toArray(String[]::new));
    }

    @Test
    void violationsBetweenFieldsComeLast() {
        FeedRecord record = SampleRecords.certification();
        record = RecordFields.with(record, "revision", 0);
        record = RecordFields.with(record, "holder", "");
        record = RecordFields.with(record, "issued_on", SampleRecords.RECORDED_DAY + 2);
        record = RecordFields.with(record, "valid_until", SampleRecords.RECORDED_DAY);
        record = RecordFields.with(record, "withdrawn_on", SampleRecords.RECORDED_DAY + 1);
        record = RecordFields.with(record, "privacy_audited_on", EpochDay.MIN - 1);
        record = RecordFields.with(record, "bias_audited_on", SampleRecords.RECORDED_DAY + 1);
        assertThat(Checked.shortly(Checked.of(record, new Office("ca"), SampleRecords.RECORDED_DAY)))
                .containsExactly(
                        "revision REVISION_INVALID",
                        "holder FIELD_MISSING",
                        "privacy_audited_on FIELD_INVALID",
                        "ref_area OFFICE_MISMATCH",
                        "valid_until DATE_ORDER",
                        "withdrawn_on DATE_ORDER",
                        "issued_on DATE_IN_FUTURE",
                        "bias_audited_on DATE_IN_FUTURE");
    }

    @Test
    void theFeedOfAnotherOfficeComesAfterAllElse() {
        FeedRecord record = RecordFields.with(SampleRecords.of(Feed.RELEASES), "record_id", "x");
        record = RecordFields.with(record, "title", "");
        assertThat(Checked.shortly(Checked.of(record, SampleRecords.KR, SampleRecords.RECORDED_DAY)))
                .containsExactly("title FIELD_MISSING", "record_id FIELD_INVALID", " OFFICE_MISMATCH");
    }

    /** A value that breaks a rule in any field of its type; null if every value is allowed. */
    private static Object broken(String field, Object value) {
        if (field.equals("submission_id") || value instanceof Boolean) {
            return null;
        }
        if (field.equals("revision")) {
            return 0;
        }
        if (value instanceof Long) {
            return Long.MIN_VALUE;
        }
        return value instanceof Integer ? (Object) (EpochDay.MIN - 1) : "?".repeat(2001);
    }
}
