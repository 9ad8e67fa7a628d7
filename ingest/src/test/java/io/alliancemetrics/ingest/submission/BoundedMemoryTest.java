package io.alliancemetrics.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.GeneratedCsv;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Large files pass through without being kept: neither read ahead of what is handled, nor held in the receipt. */
class BoundedMemoryTest {
    private static final long ROWS = 300_000;
    private static final String HEADER = "record_id,ref_area,time_period,category,amount,currency\n";

    /** Bytes of the buffers between file and row, divided by the length of a row. */
    private static final long ROWS_AHEAD = 160_000 / 40;

    @Test
    void fileIsNeverReadFarAheadOfTheRowsHandled() throws Exception {
        GeneratedCsv file = new GeneratedCsv(HEADER, ROWS, BoundedMemoryTest::goodRow);
        long handled = 0;
        long furthestAhead = 0;
        try (CsvRowReader reader = CsvRowReader.open(Feed.AI_EXPORTS, file)) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                handled++;
                furthestAhead = Math.max(furthestAhead, file.rowsRead() - handled);
            }
        }
        assertThat(handled).isEqualTo(ROWS);
        assertThat(furthestAhead).isLessThan(ROWS_AHEAD);
    }

    @Test
    void receiptOfALargeGoodFileHoldsNothingOfIt() {
        Receipt receipt = validate(new GeneratedCsv(HEADER, ROWS, BoundedMemoryTest::goodRow));
        assertThat(receipt.accepted()).isEqualTo(ROWS);
        assertThat(receipt.rejectedCells()).isEmpty();
    }

    @Test
    void receiptOfALargeBadFileCountsAllAndListsTheFirst() {
        Receipt receipt = validate(new GeneratedCsv(HEADER, ROWS / 3, row -> "#N/A,#N/A,#N/A,#N/A,#N/A,#N/A\n"));
        assertThat(receipt.rejected()).isEqualTo(ROWS / 3);
        assertThat(receipt.rejectedCellCount()).isEqualTo(ROWS / 3 * 5);
        assertThat(receipt.rejectedCells()).hasSize(Receipt.MAX_CELLS);
        assertThat(receipt.messages())
                .hasSize(Receipt.MAX_CELLS + 1)
                .last()
                .asString()
                .startsWith(
                        "f.csv: 490000 more rejected cells are counted but not listed: a receipt lists the first 10000.");
    }

    private static Receipt validate(GeneratedCsv file) {
        return Submissions.validate(new SubmissionRequest(
                        "s",
                        new Office("kr"),
                        Feed.AI_EXPORTS,
                        "f.csv",
                        (feed, notes) -> CsvRowReader.open(feed, file),
                        Notation.STANDARD,
                        RecordedAt.backfill(Instant.parse("2026-05-02T12:00:00Z"))))
                .receipt();
    }

    private static String goodRow(long row) {
        return "X-" + (1_000_000 + row) + ",KR,2026-Q1,SOFTWARE,10.50,KRW\n";
    }
}
