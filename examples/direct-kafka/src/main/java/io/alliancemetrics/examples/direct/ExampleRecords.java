package io.alliancemetrics.examples.direct;

import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.value.EpochDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What a real system would read from its own database: here, spending on joint research. */
final class ExampleRecords {
    private static final int FIRST_REVISION = 1;
    private static final String NORMAL = "A";
    private static final int BOOKED_ON = EpochDay.of(LocalDate.of(2026, 1, 15));

    private ExampleRecords() {}

    /** The same every time, whatever the submission: written twice, the second time they are found to be duplicates. */
    static List<FeedRecord> of(Office office, int count, String submissionId) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> record(office, number, submissionId))
                .toList();
    }

    private static FeedRecord record(Office office, int number, String submissionId) {
        RecordHeader header = new RecordHeader("DIRECT-" + number, FIRST_REVISION, false, NORMAL, submissionId);
        // In hundredths: 1,000.00 euro, 2,000.00 euro, and so on.
        long amount = 1_000_00L * number;
        return new RdSpend(header, office.refArea(), "EXPENDITURE", "JOINT_RESEARCH", "", BOOKED_ON, amount, "EUR");
    }
}
