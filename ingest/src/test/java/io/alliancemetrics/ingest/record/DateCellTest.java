package io.alliancemetrics.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.value.EpochDay;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellTest {
    private final Findings findings = new Findings(Feed.MEMBERSHIP);

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1970-01-01", "2024-02-29", "2299-12-31"})
    void isoDatesAreRead(String cell) {
        assertThat(DateCell.read("joined_on", cell, findings)).isEqualTo(EpochDay.of(LocalDate.parse(cell)));
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/2026", "12/31/2026", "31.12.2026", "2026/12/31", "1.2.26"})
    void otherOrdersAreRefusedAsAmbiguous(String cell) {
        assertThat(refused(cell).expected())
                .isEqualTo("a date such as 2026-03-31; this form is not read, because day and month may be mixed up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2300-01-01", "0001-01-01", "9999-12-31"})
    void yearsThatCannotBeMeantAreRefused(String cell) {
        assertThat(refused(cell).expected()).isEqualTo("a date between 1900-01-01 and 2299-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-04-31",
                "2026-1-1",
                "20260101",
                "46022",
                "n/a",
                "2026-01-01T00:00",
                "+12026-01-01",
                "-2026-01-01",
                "+999999999-01-01",
                "2026-Q1"
            })
    void anythingElseIsRefused(String cell) {
        assertThat(refused(cell).expected()).isEqualTo("a date such as 2026-03-31");
    }

    private RejectedCell refused(String cell) {
        assertThat(DateCell.read("joined_on", cell, findings)).isEqualTo(EpochDay.NONE);
        RejectedCell found =
                findings.toRejectedCells(2, Collections.nCopies(7, cell)).get(0);
        assertThat(found.rule()).isEqualTo(Rule.FIELD_INVALID);
        assertThat(found.found()).isEqualTo(cell);
        return found;
    }
}
