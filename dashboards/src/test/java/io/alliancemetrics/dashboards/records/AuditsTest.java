package io.alliancemetrics.dashboards.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditsTest {
    private static final Quarter QUARTER = Quarter.parse("2026-Q3");

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-09-15",
        "2026-08-31, 2027-03-01",
        "2026-10-31, 2027-05-01",
        "2026-02-28, 2026-08-28",
        "2027-08-29, 2028-02-29",
        "2026-12-31, 2027-07-01"
    })
    void auditsAreDueWhenTheOldestIsSixMonthsOld(LocalDate oldest, LocalDate due) {
        assertThat(of(oldest.plusDays(3), oldest, oldest.plusDays(9)).dueOn()).contains(due);
    }

    /** The definition of audit_compliance_rate: every audit is later than the day less six months. */
    @Test
    void freshIsWhatTheKpiSays() {
        SplittableRandom random = new SplittableRandom(20260930);
        for (int i = 0; i < 20_000; i++) {
            LocalDate audit = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate day = audit.plusDays(random.nextInt(150, 215));
            assertThat(of(audit, audit, audit).areFreshOn(day))
                    .as("%s on %s", audit, day)
                    .isEqualTo(audit.isAfter(day.minusMonths(6)));
        }
    }

    @Test
    void auditThatWasNeverMadeIsNotDueOnAnyDay() {
        Audits audits = new Audits(Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty(), Optional.empty());

        assertThat(audits.dueOn()).isEmpty();
        assertThat(audits.areFreshOn(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(model(audits).auditState()).isEqualTo(AuditState.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, OVERDUE",
        "2026-03-31, DUE",
        "2026-06-30, DUE",
        "2026-07-01, CURRENT",
        "2026-09-30, CURRENT"
    })
    void stateLooksAtTheEndOfThisQuarterAndTheNext(LocalDate audit, AuditState state) {
        assertThat(model(of(audit, audit, audit)).auditState()).isEqualTo(state);
    }

    private static CertifiedModel model(Audits audits) {
        return new CertifiedModel(QUARTER, "KR", "m", List.of(), audits);
    }

    private static Audits of(LocalDate safety, LocalDate bias, LocalDate privacy) {
        return new Audits(Optional.of(safety), Optional.of(bias), Optional.of(privacy));
    }
}
