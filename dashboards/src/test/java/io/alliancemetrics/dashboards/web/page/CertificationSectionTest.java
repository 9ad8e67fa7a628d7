package io.alliancemetrics.dashboards.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.records.AuditState;
import io.alliancemetrics.dashboards.records.Audits;
import io.alliancemetrics.dashboards.records.Certificate;
import io.alliancemetrics.dashboards.records.CertifiedModel;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificationSectionTest {
    private static final Quarter QUARTER = Quarter.parse("2027-Q3");

    @Test
    void theMostUrgentModelsComeFirst() {
        CertificationSection section = section(
                model("BR", "current", "2027-09-01", "2029-01-01"),
                model("DE", "due", "2027-05-01", "2029-01-01"),
                model("KE", "never", null, "2029-01-01"),
                model("KR", "overdue", "2027-03-01", "2027-11-30"));

        assertThat(section.models().orElseThrow().rows())
                .extracting(CertificationSection.Row::model)
                .containsExactly("never", "overdue", "due", "current");
        assertThat(section.sentence()).isEqualTo("4 models carry a valid certificate on the quarter's last day.");
        assertThat(section.alerts())
                .containsExactly(
                        "Without all three audits: never (Kenya).",
                        "Audits overdue: overdue (South Korea).",
                        "Audits due in 2027-Q4: due (Germany).",
                        "A certificate ends in 2027-Q4: overdue (South Korea).");
    }

    @Test
    void aCertificateWithoutAnEndSaysSo() {
        CertificationSection section = section(model("BR", "m", "2027-09-01", null));

        CertificationSection.Models models = section.models().orElseThrow();
        assertThat(models.rows().get(0).validUntil()).isEqualTo("no end");
        assertThat(models.rows().get(0).dueOn()).contains("2028-03-01");
        assertThat(models.chart().data()).contains("\"until\":null").contains("\"today\":\"2027-09-30\"");
        assertThat(section.alerts()).isEmpty();
    }

    @Test
    void withoutModelsThereIsASentenceAndNoChart() {
        CertificationSection section = section();

        assertThat(section.sentence()).isEqualTo("No model carries a valid certificate at the end of 2027-Q3.");
        assertThat(section.models()).isEmpty();
    }

    @Test
    void everyStateOfAuditsHasItsTextAndItsOwnShape() {
        Words words = Words.of(Locale.FRENCH);

        assertThat(AuditState.values())
                .extracting(state -> CertificationSection.audits(state, words))
                .doesNotHaveDuplicates()
                .extracting(Standing::shape)
                .doesNotHaveDuplicates();
    }

    private static CertificationSection section(CertifiedModel... models) {
        return CertificationSection.of(PageContext.in(Locale.ENGLISH), List.of(models));
    }

    private static CertifiedModel model(String area, String id, String audited, String until) {
        Optional<LocalDate> audit = Optional.ofNullable(audited).map(LocalDate::parse);
        Certificate certificate = new Certificate(
                "c-1",
                "Holder",
                "Body",
                LocalDate.parse("2027-01-01"),
                Optional.ofNullable(until).map(LocalDate::parse),
                Optional.empty(),
                ObsStatus.A);
        return new CertifiedModel(QUARTER, area, id, List.of(certificate), new Audits(audit, audit, audit));
    }
}
