package io.alliancemetrics.streaming.kpi;

import static io.alliancemetrics.streaming.fixture.Records.*;
import static io.alliancemetrics.streaming.kpi.Scorecard.ALLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import org.junit.jupiter.api.Test;

/** Certificates and audits. Quarters end on 31 March, 30 June, 30 September and 31 December. */
class CertificationFiguresTest {
    private static final String NEVER = "";

    private final Scorecard card = Scorecard.upTo("2026-Q4").members("KR");

    @Test
    void certificateCountsInQuartersOnWhoseLastDayItIsValid() {
        card.with(certificate("C1", "KR", "m", "2026-03-31", "2026-09-29", NEVER));
        assertModels("1", "1", "0", "0");
    }

    @Test
    void validUntilTheLastDayOfAQuarterStillCounts() {
        card.with(certificate("C1", "KR", "m", "2026-01-15", "2026-09-30", NEVER));
        assertModels("1", "1", "1", "0");
    }

    @Test
    void withdrawnOnTheLastDayOfAQuarterNoLongerCounts() {
        card.with(withdrawn(certificate("C1", "KR", "m", "2026-01-15", "", NEVER), "2026-09-30"));
        assertModels("1", "1", "0", "0");
    }

    @Test
    void withdrawnTheDayAfterTheLastDayOfAQuarterStillCountsInIt() {
        card.with(withdrawn(certificate("C1", "KR", "m", "2026-01-15", "", NEVER), "2026-10-01"));
        assertModels("1", "1", "1", "0");
    }

    @Test
    void issuedTheDayAfterTheLastDayOfAQuarterDoesNotCountInIt() {
        card.with(certificate("C1", "KR", "m", "2026-04-01", "", NEVER));
        assertModels("0", "1", "1", "1");
    }

    @Test
    void certificateThatEndsWithinItsQuarterNeverCounts() {
        card.with(certificate("C1", "KR", "m", "2026-04-01", "2026-06-29", NEVER));
        assertModels("0", "0", "0", "0");
    }

    @Test
    void whatEndsFirstEnds() {
        card.with(withdrawn(certificate("C1", "KR", "m", "2026-01-15", "2026-06-30", NEVER), "2026-12-01"));
        card.with(withdrawn(certificate("C2", "KR", "n", "2026-01-15", "2026-12-31", NEVER), "2026-06-30"));
        assertModels("2", "1", "0", "0");
    }

    @Test
    void twoCertificatesOfOneModelAreOneModel() {
        card.with(
                certificate("C1", "KR", "m", "2026-01-15", "2026-06-30", NEVER),
                certificate("C2", "KR", "m", "2026-03-01", "2026-09-30", NEVER));
        assertModels("1", "1", "1", "0");
    }

    @Test
    void sameModelIdInAnotherAreaIsAnotherModel() {
        card.members("JP")
                .with(
                        certificate("C1", "KR", "m", "2026-01-15", "", NEVER),
                        certificate("C1", "JP", "m", "2026-01-15", "", NEVER));
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, ALLIANCE, "2026-Q1")).isEqualTo("2.000000 A 2/2");
    }

    @Test
    void revisionThatNamesAnotherModelMovesTheCertificate() {
        card.with(
                certificate("C1", "KR", "m", "2026-01-15", "", NEVER),
                certificate("C2", "KR", "n", "2026-01-15", "", NEVER),
                revision(2, certificate("C2", "KR", "m", "2026-01-15", "", NEVER)));
        assertModels("1", "1", "1", "1");
    }

    @Test
    void retractedCertificateNoLongerCounts() {
        card.with(
                certificate("C1", "KR", "m", "2026-01-15", "", NEVER),
                retracted(revision(2, certificate("C1", "KR", "m", "2026-01-15", "", NEVER))));
        assertModels("0", "0", "0", "0");
    }

    @Test
    void adoptionIsAllOrNothingForAnArea() {
        card.with(
                certificate("C1", "KR", "m", "2026-04-01", "", NEVER),
                certificate("C2", "KR", "n", "2026-04-01", "", NEVER));
        assertThat(card.figure(Kpi.STANDARD_ADOPTION_RATE, "KR", "2026-Q1")).isEqualTo("0.000000 A 1/1");
        assertThat(card.figure(Kpi.STANDARD_ADOPTION_RATE, "KR", "2026-Q2")).isEqualTo("100.000000 A 1/1");
        assertThat(card.ratio(Kpi.STANDARD_ADOPTION_RATE, "KR", "2026-Q2")).isEqualTo("1.000000 / 1.000000");
    }

    @Test
    void complianceWithoutAModelIsMissing() {
        assertCompliance("2026-Q1", "null O 0/1");
    }

    @Test
    void auditIsInTimeIfLaterThanSixMonthsBeforeTheLastDay() {
        // 31 March less six months is 30 September: only what comes after is in time.
        card.with(certificate("C1", "KR", "m", "2025-01-15", "", "2025-09-30"));
        assertCompliance("2026-Q1", "0.000000 A 1/1");
        card.with(revision(2, certificate("C1", "KR", "m", "2025-01-15", "", "2025-10-01")));
        assertCompliance("2026-Q1", "100.000000 A 1/1");
        assertCompliance("2026-Q2", "0.000000 A 1/1");
    }

    @Test
    void sixMonthsBeforeTheLastDayOfJuneIsThe30thOfDecember() {
        card.with(certificate("C1", "KR", "m", "2025-01-15", "", "2025-12-30"));
        assertCompliance("2026-Q2", "0.000000 A 1/1");
        card.with(revision(2, certificate("C1", "KR", "m", "2025-01-15", "", "2025-12-31")));
        assertCompliance("2026-Q2", "100.000000 A 1/1");
    }

    @Test
    void sixMonthsBeforeTheLastDayOfDecemberIsThe30thOfJune() {
        card.with(certificate("C1", "KR", "m", "2025-01-15", "", "2026-06-30"));
        assertCompliance("2026-Q4", "0.000000 A 1/1");
        card.with(revision(2, certificate("C1", "KR", "m", "2025-01-15", "", "2026-07-01")));
        assertCompliance("2026-Q4", "100.000000 A 1/1");
    }

    @Test
    void auditAfterTheLastDayDoesNotCountYet() {
        card.with(certificate("C1", "KR", "m", "2025-01-15", "", "2026-04-01"));
        assertCompliance("2026-Q1", "0.000000 A 1/1");
        assertCompliance("2026-Q2", "100.000000 A 1/1");
        assertCompliance("2026-Q3", "100.000000 A 1/1");
        assertCompliance("2026-Q4", "0.000000 A 1/1");
    }

    @Test
    void laterAuditDoesNotTakeAwayAnEarlierOneOfAnotherCertificate() {
        card.with(
                certificate("C1", "KR", "m", "2025-01-15", "", "2026-01-15"),
                certificate("C2", "KR", "m", "2025-01-15", "", "2026-09-15"));
        assertCompliance("2026-Q1", "100.000000 A 1/1");
        assertCompliance("2026-Q2", "100.000000 A 1/1");
        assertCompliance("2026-Q3", "100.000000 A 1/1");
        assertCompliance("2026-Q4", "100.000000 A 1/1");
    }

    @Test
    void oneMissingAuditIsEnoughToFail() {
        card.with(audited(certificate("C1", "KR", "m", "2025-01-15", "", ""), "2026-03-01", "2026-03-01", NEVER));
        assertCompliance("2026-Q1", "0.000000 A 1/1");
    }

    @Test
    void auditsMayBeSpreadOverTwoValidCertificates() {
        card.with(
                audited(certificate("C1", "KR", "m", "2025-01-15", "", ""), "2026-03-01", NEVER, "2024-01-01"),
                audited(certificate("C2", "KR", "m", "2025-01-15", "", ""), NEVER, "2026-03-01", "2026-02-01"));
        assertCompliance("2026-Q1", "100.000000 A 1/1");
        assertThat(card.ratio(Kpi.AUDIT_COMPLIANCE_RATE, "KR", "2026-Q1")).isEqualTo("1.000000 / 1.000000");
    }

    @Test
    void auditOfAnExpiredCertificateDoesNotCount() {
        card.with(
                certificate("C1", "KR", "m", "2025-01-15", "2026-06-29", "2026-03-01"),
                certificate("C2", "KR", "m", "2025-01-15", "", NEVER));
        assertCompliance("2026-Q1", "100.000000 A 1/1");
        assertCompliance("2026-Q2", "0.000000 A 1/1");
    }

    @Test
    void complianceIsTheShareOfCertifiedModels() {
        card.with(
                certificate("C1", "KR", "m", "2025-01-15", "", "2026-03-01"),
                certificate("C2", "KR", "n", "2025-01-15", "", NEVER),
                certificate("C3", "KR", "o", "2025-01-15", "", NEVER),
                certificate("C4", "KR", "expired", "2025-01-15", "2026-03-30", "2026-03-01"));
        assertCompliance("2026-Q1", "33.333333 A 1/1");
    }

    @Test
    void provisionalCertificateCountsOnlyWhileValid() {
        card.with(
                status("P", certificate("C1", "KR", "m", "2026-01-15", "2026-03-31", "2026-03-01")),
                certificate("C2", "KR", "m", "2026-01-15", "", "2026-03-01"));
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, "KR", "2026-Q1")).isEqualTo("1.000000 P 1/1");
        assertThat(card.figure(Kpi.STANDARD_ADOPTION_RATE, "KR", "2026-Q1")).isEqualTo("100.000000 P 1/1");
        assertCompliance("2026-Q1", "100.000000 P 1/1");
        assertThat(card.figure(Kpi.CERTIFIED_MODELS, "KR", "2026-Q2")).isEqualTo("1.000000 A 1/1");
        assertCompliance("2026-Q2", "100.000000 A 1/1");
    }

    private void assertModels(String... byQuarter) {
        for (int i = 0; i < byQuarter.length; i++) {
            String quarter = "2026-Q" + (i + 1);
            assertThat(card.figure(Kpi.CERTIFIED_MODELS, "KR", quarter))
                    .as(quarter)
                    .isEqualTo(byQuarter[i] + ".000000 A 1/1");
        }
    }

    private void assertCompliance(String quarter, String expected) {
        assertThat(card.figure(Kpi.AUDIT_COMPLIANCE_RATE, "KR", quarter)).isEqualTo(expected);
    }
}
