package io.alliancemetrics.dashboards.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.ScenarioStore;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certified models of the example scenario are those that its figures count. */
class CertificateReaderIT {
    @TempDir
    static Path folder;

    private static ScenarioStore scenario;
    private static FigureReader figures;
    private static CertificateReader certificates;

    @BeforeAll
    static void start() throws Exception {
        scenario = ScenarioStore.example(folder);
        figures = new FigureReader(scenario.reads());
        certificates = new CertificateReader(scenario.reads());
    }

    @AfterAll
    static void stop() {
        scenario.close();
    }

    @Test
    void modelsAndFreshAuditsAreAsManyAsTheFiguresSay() {
        Coverage coverage = figures.coverage();
        for (String vintage : coverage.vintages()) {
            FigureTable table = figures.table(vintage);
            CutOff cutOff = CutOff.of(figures.release(vintage));
            for (Quarter quarter : coverage.quarters(vintage)) {
                List<CertifiedModel> models = certificates.read(table.members(quarter), quarter, cutOff);
                for (String area : table.members(quarter)) {
                    assertThat(count(models, area, false)).isEqualTo(value(table, Kpi.CERTIFIED_MODELS, area, quarter));
                    assertThat(count(models, area, true)).isEqualTo(compliant(table, area, quarter));
                }
            }
        }
    }

    @Test
    void certificatesAreValidOnTheLastDayAndSayWhenTheyEnd() {
        Quarter quarter = Quarter.parse("2026-Q3");
        List<CertifiedModel> models = certificates.read(figures.table("latest").members(quarter), quarter, CutOff.NONE);

        assertThat(models)
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> one.refArea().equals(other.refArea())
                        ? one.modelId().compareTo(other.modelId())
                        : one.refArea().compareTo(other.refArea()));
        assertThat(models)
                .flatExtracting(CertifiedModel::certificates)
                .isNotEmpty()
                .allSatisfy(certificate -> {
                    assertThat(certificate.issuedOn()).isBeforeOrEqualTo(quarter.lastDay());
                    assertThat(certificate.endsOn().orElse(LocalDate.MAX)).isAfterOrEqualTo(quarter.lastDay());
                });
    }

    private static long count(List<CertifiedModel> models, String area, boolean onlyFresh) {
        return models.stream()
                .filter(model -> model.refArea().equals(area))
                .filter(model ->
                        !onlyFresh || model.auditState() == AuditState.CURRENT || model.auditState() == AuditState.DUE)
                .count();
    }

    private static long value(FigureTable table, Kpi kpi, String area, Quarter quarter) {
        return table.row(kpi, area, quarter)
                .flatMap(FigureRow::value)
                .map(BigDecimal::longValueExact)
                .orElseThrow();
    }

    private static long compliant(FigureTable table, String area, Quarter quarter) {
        return table.row(Kpi.AUDIT_COMPLIANCE_RATE, area, quarter)
                .flatMap(FigureRow::numerator)
                .map(BigDecimal::longValueExact)
                .orElse(0L);
    }
}
