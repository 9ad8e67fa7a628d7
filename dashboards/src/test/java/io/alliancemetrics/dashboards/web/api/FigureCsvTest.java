package io.alliancemetrics.dashboards.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCsvTest {
    @Test
    void keepsSixDecimalsAndLeavesMissingFiguresEmpty() {
        String csv = csv(
                Figures.row(Kpi.AI_EXPORTS, "KR", "2026-Q3", "-1234.500000"),
                Figures.row(Kpi.AI_EXPORTS, "DE", "2026-Q3", null));

        assertThat(csv)
                .isEqualTo("kpi,ref_area,time_period,vintage,obs_value,unit_measure,numerator,denominator,obs_status,"
                        + "conf_status,"
                        + "reporting,expected,updated_at\r\n"
                        + "ai_exports,KR,2026-Q3,latest,-1234.500000,USD_BN,,,A,F,2,3,2026-11-05T12:34:56.789Z\r\n"
                        + "ai_exports,DE,2026-Q3,latest,,USD_BN,,,O,F,2,3,2026-11-05T12:34:56.789Z\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
    void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertThat(Csv.text(text)).isEqualTo("'" + text);
        assertThat(csv(Figures.row(text, "KR", "2026-Q3", "1.000000", ObsStatus.A)))
                .contains("'" + text);
    }

    @Test
    void textWithSeparatorsIsQuoted() {
        assertThat(csv(Figures.row("a,\"b\"\nc", "KR", "2026-Q3", "1.000000", ObsStatus.A)))
                .contains("\"a,\"\"b\"\"\nc\",KR");
    }

    @Test
    void theFileIsNamedAfterWhatItHolds() {
        assertThat(FigureCsv.fileName(FigureFilter.ALL)).isEqualTo("alliance-kpi.csv");
        assertThat(FigureCsv.fileName(new FigureFilter(
                        Optional.of(Quarter.parse("2026-Q3")),
                        Optional.of("latest"),
                        Optional.of(Kpi.AI_EXPORTS),
                        Optional.of("KR"))))
                .isEqualTo("alliance-kpi-ai_exports-KR-2026-Q3-latest.csv");
    }

    private static String csv(FigureRow... rows) {
        return new String(FigureCsv.of(List.of(rows)), StandardCharsets.UTF_8);
    }
}
