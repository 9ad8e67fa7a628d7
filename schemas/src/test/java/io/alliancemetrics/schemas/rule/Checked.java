package io.alliancemetrics.schemas.rule;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.util.ArrayList;
import java.util.List;

/** What {@link RecordRules} finds. */
final class Checked {
    private Checked() {}

    /** In a record that its own office files on the sample day. */
    static List<Violation> of(FeedRecord record) {
        return of(record, SampleRecords.office(record.feed()), SampleRecords.RECORDED_DAY);
    }

    static List<Violation> of(FeedRecord record, Office office, int recordedDay) {
        List<Violation> violations = new ArrayList<>();
        RecordRules.check(record, office, recordedDay, violations);
        return violations;
    }

    /** In the feed's good sample after a change of one field. */
    static List<Violation> with(Feed feed, String field, Object value) {
        return of(RecordFields.with(SampleRecords.of(feed), field, value));
    }

    /** {@code column RULE} of each violation. */
    static List<String> shortly(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.column() + " " + violation.rule())
                .toList();
    }
}
