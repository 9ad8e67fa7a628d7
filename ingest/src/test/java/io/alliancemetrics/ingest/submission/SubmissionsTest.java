package io.alliancemetrics.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.rule.Rule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    private static final String HEADER = "record_id,ref_area,time_period,category,amount,currency\n";
    private static final String GOOD = "X-1,KR,2026-Q1,SOFTWARE,10.50,KRW\n";

    @Test
    void oneRejectedRowDoesNotHarmTheOthers() {
        Receipt receipt = validate(HEADER + GOOD + "X-2,CA,2026-Q1,SOFTWARE,-1,WON\n" + GOOD);
        assertThat(receipt.summary()).isEqualTo("f.csv: 3 rows read, 2 accepted, 1 rejected (nothing written)");
        assertThat(receipt.rejectedCells())
                .extracting(cell -> cell.line() + " " + cell.column())
                .containsExactly("3 amount", "3 currency", "3 ref_area");
        assertThat(receipt.rejectedCellCount()).isEqualTo(3);
        assertThat(receipt.allAccepted()).isFalse();
    }

    @Test
    void receiptNamesTheSubmission() {
        Receipt receipt = validate(HEADER + GOOD);
        assertThat(receipt)
                .isEqualTo(new Receipt(
                        "s-1",
                        "kr",
                        "ai-exports",
                        "f.csv",
                        "",
                        true,
                        1,
                        1,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(receipt.allAccepted()).isTrue();
        assertThat(receipt.messages()).isEmpty();
    }

    @Test
    void refusedHeaderRejectsAllRowsAndListsNoCells() {
        Receipt receipt = validate("record_id,what\na,b\nc,d\n");
        assertThat(receipt.summary())
                .isEqualTo("f.csv: 2 rows read, 0 accepted, 2 rejected (nothing written); the file was not read to its"
                        + " end");
        assertThat(receipt.fileErrors()).hasSize(2);
        assertThat(receipt.rejectedCells()).isEmpty();
        assertThat(receipt.messages()).hasSize(2).allSatisfy(message -> assertThat(message)
                .startsWith("f.csv:1: found ")
                .endsWith("no row of it was accepted."));
    }

    @Test
    void fileThatCannotBeReadToItsEndIsRefusedAsAWhole() {
        Receipt receipt = validate(HEADER + GOOD + "bad\n" + "\"X-3\n");
        assertThat(receipt.rowsRead()).isEqualTo(2);
        assertThat(receipt.accepted()).isZero();
        assertThat(receipt.rejected()).isEqualTo(2);
        assertThat(receipt.messages().get(0))
                .startsWith("f.csv:4: found a quotation mark that is opened and not closed");
    }

    @Test
    void everyRowOfAFeedThatTheOfficeDoesNotReportIsRejected() {
        String rates = """
                record_id,currency,time_period,rate,rate_type,source
                EUR-2026-Q1,EUR,2026-Q1,1,PERIOD_AVERAGE,ECB
                """;
        Receipt receipt = Submissions.validate(request(new Office("kr"), Feed.FX_RATES, rates))
                .receipt();
        assertThat(receipt.messages())
                .containsExactly(
                        "f.csv:2: found fx-rates from the office kr, expected fx-rates from the secretariat only"
                                + " [OFFICE_MISMATCH]. How to mend: " + Rule.OFFICE_MISMATCH.howToMend());
        assertThat(receipt.rejected()).isEqualTo(1);
        Receipt other = Submissions.validate(request(Office.SECRETARIAT, Feed.AI_EXPORTS, HEADER + GOOD))
                .receipt();
        assertThat(other.messages()).anySatisfy(message -> assertThat(message)
                .contains("expected ai-exports from a member's liaison office only"));
        assertThat(other.accepted()).isZero();
    }

    @Test
    void recordedDayDecidesWhatIsInTheFuture() {
        String text = HEADER + "X-1,KR,2026-Q2,SOFTWARE,10.50,KRW\n";
        assertThat(validate(text, "2026-03-31T23:59:59.999Z").rejected()).isEqualTo(1);
        assertThat(validate(text, "2026-04-01T00:00:00Z").rejected()).isZero();
    }

    @Test
    void everyStreamThatIsOpenedIsClosed() {
        for (Feed feed : Feed.values()) {
            AtomicInteger open = new AtomicInteger();
            Submissions.validate(new SubmissionRequest(
                    "s",
                    new Office("kr"),
                    feed,
                    "f.csv",
                    (kind, notes) -> {
                        open.incrementAndGet();
                        return CsvRowReader.open(kind, closing(HEADER, open));
                    },
                    Notation.STANDARD,
                    RecordedAt.backfill(Instant.EPOCH)));
            assertThat(open).as(feed.id()).hasValue(0);
        }
    }

    private static ByteArrayInputStream closing(String text, AtomicInteger open) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    @Test
    void findingsOfFollowingRowsKeepTheirOrder() {
        Receipt receipt = validate(HEADER + "a,b,c,d,e,f\n" + GOOD + "short\n");
        assertThat(receipt.rejectedCells())
                .extracting(RejectedCell::line)
                .isSorted()
                .contains(2L, 4L);
    }

    private static Receipt validate(String text) {
        return validate(text, "2026-05-02T12:00:00Z");
    }

    private static Receipt validate(String text, String recordedAt) {
        SubmissionRequest request = request(new Office("kr"), Feed.AI_EXPORTS, text);
        return Submissions.validate(new SubmissionRequest(
                        request.submissionId(),
                        request.office(),
                        request.feed(),
                        request.fileName(),
                        request.rows(),
                        request.notation(),
                        RecordedAt.backfill(Instant.parse(recordedAt))))
                .receipt();
    }

    private static SubmissionRequest request(Office office, Feed feed, String text) {
        return new SubmissionRequest(
                "s-1",
                office,
                feed,
                "f.csv",
                (kind, notes) ->
                        CsvRowReader.open(kind, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                Notation.STANDARD,
                RecordedAt.backfill(Instant.parse("2026-05-02T12:00:00Z")));
    }
}
