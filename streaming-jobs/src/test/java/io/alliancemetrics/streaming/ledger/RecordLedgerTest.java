package io.alliancemetrics.streaming.ledger;

import static io.alliancemetrics.streaming.fixture.Records.allocation;
import static io.alliancemetrics.streaming.fixture.Records.exports;
import static io.alliancemetrics.streaming.fixture.Records.retracted;
import static io.alliancemetrics.streaming.fixture.Records.revision;
import static io.alliancemetrics.streaming.fixture.Records.status;
import static io.alliancemetrics.streaming.fixture.Records.submittedAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.fixture.Log;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordLedgerTest {
    private static final FeedRecord RECORD = exports("X1", "KR", "2026-Q1", "12.50", "USD");
    private static final FeedRecord OTHER = exports("X1", "KR", "2026-Q1", "12.51", "USD");

    private final Log log = new Log();
    private final Ledgers ledgers = new Ledgers();

    @Test
    void newRevisionIsAccepted() {
        Judged judged = file("2026-05-01", RECORD);
        assertThat(judged.disposition()).isSameAs(Disposition.ACCEPTED);
        assertThat(judged.rule()).isEmpty();
        assertThat(judged.reason()).isEmpty();
        assertThat(judged.recordId()).isEqualTo("X1");
        assertThat(judged.record()).isSameAs(RECORD);
        assertThat(file("2026-05-01", revision(2, RECORD)).disposition()).isSameAs(Disposition.ACCEPTED);
    }

    @Test
    void sameContentAgainIsADuplicateWhateverTheSubmissionAndTheDay() {
        file("2026-05-01", RECORD);
        assertThat(file("2026-06-01", submittedAs("another", RECORD)).disposition())
                .isSameAs(Disposition.DUPLICATE);
    }

    @Test
    void duplicateChangesNoCell() {
        file("2026-05-01", RECORD);
        drain();
        file("2026-06-01", RECORD);
        assertThat(drain()).isEmpty();
    }

    @Test
    void otherContentIsAConflictThatSaysWhatStands() {
        file("2026-05-01", RECORD);
        Judged judged = file("2026-06-01", OTHER);
        assertThat(judged.disposition()).isSameAs(Disposition.REJECTED);
        assertThat(judged.rule()).isEqualTo("REVISION_CONFLICT");
        assertThat(judged.reason())
                .isEqualTo("revision: found other content than revision 1 recorded on 2026-05-01, expected the content"
                        + " that this revision already has");
    }

    @Test
    void theFirstInTheLogStandsAfterAConflict() {
        file("2026-05-01", RECORD);
        file("2026-06-01", OTHER);
        drain();
        assertThat(file("2026-06-02", RECORD).disposition()).isSameAs(Disposition.DUPLICATE);
        assertThat(file("2026-06-02", OTHER).rule()).isEqualTo("REVISION_CONFLICT");
        assertThat(drain()).isEmpty();
    }

    @Test
    void statusAndRetractionAreContent() {
        file("2026-05-01", RECORD);
        assertThat(file("2026-05-01", status("P", RECORD)).rule()).isEqualTo("REVISION_CONFLICT");
        assertThat(file("2026-05-01", retracted(RECORD)).rule()).isEqualTo("REVISION_CONFLICT");
    }

    @Test
    void fieldsThatNoFigureUsesAreContentToo() {
        FeedRecord spend = allocation("A1", "KR", "TALENT", "2026-01-10", "1.00", "EUR");
        FeedRecord otherDay = allocation("A1", "KR", "TALENT", "2026-01-11", "1.00", "EUR");
        file("2026-05-01", spend);
        assertThat(file("2026-05-01", otherDay).rule()).isEqualTo("REVISION_CONFLICT");
    }

    @Test
    void retractionIsAcceptedAndRepeatedIsADuplicate() {
        file("2026-05-01", RECORD);
        FeedRecord withdrawal = retracted(revision(2, RECORD));
        assertThat(file("2026-05-02", withdrawal).disposition()).isSameAs(Disposition.ACCEPTED);
        assertThat(file("2026-05-03", withdrawal).disposition()).isSameAs(Disposition.DUPLICATE);
        assertThat(file("2026-05-03", revision(2, RECORD)).rule()).isEqualTo("REVISION_CONFLICT");
    }

    @Test
    void earlierRevisionAfterARetractionIsStillKnown() {
        file("2026-05-01", RECORD);
        file("2026-05-02", retracted(revision(2, RECORD)));
        assertThat(file("2026-05-03", RECORD).disposition()).isSameAs(Disposition.DUPLICATE);
        assertThat(file("2026-05-03", OTHER).rule()).isEqualTo("REVISION_CONFLICT");
    }

    @Test
    void higherRevisionTakesARetractionBack() {
        file("2026-05-01", retracted(RECORD));
        assertThat(drain()).isEmpty();
        assertThat(file("2026-05-02", revision(2, RECORD)).disposition()).isSameAs(Disposition.ACCEPTED);
        assertThat(drain()).hasSize(1);
    }

    @Test
    void recordsOfOtherOfficesAndFeedsAreOthers() {
        file("2026-05-01", RECORD);
        assertThat(file("2026-05-01", exports("X1", "JP", "2026-Q1", "1", "USD"))
                        .disposition())
                .isSameAs(Disposition.ACCEPTED);
        assertThat(file("2026-05-01", allocation("X1", "KR", "TALENT", "2026-01-10", "1.00", "EUR"))
                        .disposition())
                .isSameAs(Disposition.ACCEPTED);
    }

    private Judged file(String day, FeedRecord record) {
        return ledgers.file(log.append(day, record));
    }

    private List<CellDelta> drain() {
        List<CellDelta> deltas = new ArrayList<>();
        ledgers.drain(deltas::add);
        return deltas;
    }
}
