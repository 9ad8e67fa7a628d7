package io.alliancemetrics.dashboards.web.api;

import static io.alliancemetrics.dashboards.Figures.allianceSeries;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Series;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SeriesApiTest {
    private static final FigureTable TABLE = allianceSeries(
            Kpi.CERTIFIED_MODELS, "2026-Q3", null, "4.000000", "5.000000", "7.000000", "8.000000", "100.000000");

    @Test
    void hasFiguresUpToTheQuarterThenTheProjectionToTheDuePeriod() {
        Series series = Series.of(Kpi.CERTIFIED_MODELS, TABLE, Quarter.parse("2027-Q3"));

        assertThat(new String(SeriesCsv.of(series), StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        kpi,unit_measure,time_period,obs_value,obs_status,path_value,projected_value,low,high
                        certified_models,MODELS,2026-Q3,,O,,,,
                        certified_models,MODELS,2026-Q4,4.000000,A,4.000000,,,
                        certified_models,MODELS,2027-Q1,5.000000,A,6.000000,,,
                        certified_models,MODELS,2027-Q2,7.000000,A,8.000000,,,
                        certified_models,MODELS,2027-Q3,8.000000,A,10.000000,,,
                        certified_models,MODELS,2027-Q4,,,12.000000,9.000000,8.000000,11.000000
                        """);
    }

    @Test
    void jsonHasTheSameDigits() {
        Series series = Series.of(Kpi.CERTIFIED_MODELS, TABLE, Quarter.parse("2027-Q3"));

        assertThat(json(series, "2027-Q3"))
                .startsWith("{\"kpi\":\"certified_models\",\"unit_measure\":\"MODELS\",\"quarter\":\"2027-Q3\","
                        + "\"vintage\":\"latest\",\"target\":{\"comparison\":\"AT_LEAST\",\"value\":12.000000,"
                        + "\"due_period\":\"2027-Q4\"},\"series\":[{\"time_period\":\"2026-Q3\",\"obs_value\":null,"
                        + "\"obs_status\":\"O\",\"path_value\":null,")
                .endsWith(
                        "{\"time_period\":\"2027-Q4\",\"obs_value\":null,\"obs_status\":null,\"path_value\":12.000000,"
                                + "\"projected_value\":9.000000,\"low\":8.000000,\"high\":11.000000}]}");
    }

    @Test
    void withoutATargetItEndsWithTheQuarter() {
        FigureTable table = allianceSeries(Kpi.AI_EXPORTS, "2026-Q1", "1.000000", "2.000000");

        assertThat(json(Series.of(Kpi.AI_EXPORTS, table, Quarter.parse("2026-Q2")), "2026-Q2"))
                .contains("\"target\":null")
                .endsWith(
                        "{\"time_period\":\"2026-Q2\",\"obs_value\":2.000000,\"obs_status\":\"A\",\"path_value\":null,"
                                + "\"projected_value\":null,\"low\":null,\"high\":null}]}");
    }

    private static String json(Series series, String quarter) {
        return new String(Json.bytes(SeriesJson.of(Quarter.parse(quarter), "latest", series)), StandardCharsets.UTF_8);
    }
}
