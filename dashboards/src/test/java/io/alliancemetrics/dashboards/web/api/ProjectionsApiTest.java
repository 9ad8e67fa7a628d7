package io.alliancemetrics.dashboards.web.api;

import static io.alliancemetrics.dashboards.Figures.allianceSeries;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.ProjectionAnswer;
import io.alliancemetrics.dashboards.review.Projections;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionsApiTest {
    private static final Quarter QUARTER = Quarter.parse("2027-Q3");
    private static final FigureTable TABLE =
            allianceSeries(Kpi.CERTIFIED_MODELS, "2026-Q4", "4.000000", "5.000000", "7.000000", "8.000000");

    @Test
    void jsonHasTheRuleTheStepsAndWhatTheyWereComputedFrom() {
        assertThat(json(Projections.of(Kpi.CERTIFIED_MODELS, TABLE, QUARTER).orElseThrow()))
                .isEqualTo("{\"quarter\":\"2027-Q3\",\"vintage\":\"latest\","
                        + "\"rule\":{\"method\":\"drift\",\"fewest_quarters\":4,\"most_quarters\":8,\"coverage\":80,"
                        + "\"multiplier\":1.2816},\"projections\":[{\"kpi\":\"certified_models\","
                        + "\"unit_measure\":\"MODELS\","
                        + "\"target\":{\"comparison\":\"AT_LEAST\",\"value\":12.000000,\"due_period\":\"2027-Q4\"},"
                        + "\"outlook\":\"OUT_OF_REACH\",\"reason\":null,\"quarters\":4,"
                        + "\"last\":{\"time_period\":\"2027-Q3\",\"obs_value\":8.000000},"
                        + "\"drift\":{\"from\":{\"time_period\":\"2026-Q4\",\"obs_value\":4.000000},"
                        + "\"mean_change\":1.333333,\"sigma\":0.577350,\"least\":0,\"most\":null},"
                        + "\"steps\":[{\"time_period\":\"2027-Q4\",\"projected_value\":9.000000,\"low\":8.000000,"
                        + "\"high\":11.000000}]}]}");
    }

    @Test
    void jsonSaysWhyThereIsNone() {
        assertThat(json(Projections.of(Kpi.MEMBER_COUNT, TABLE, QUARTER).orElseThrow()))
                .contains(
                        "\"outlook\":null,\"reason\":\"NO_DATA\",\"quarters\":0,\"last\":null,\"drift\":null,\"steps\":[]");
    }

    @Test
    void csvHasARowForEveryQuarterToComeOrTheReason() {
        List<ProjectionAnswer> answers = List.of(
                Projections.of(Kpi.CERTIFIED_MODELS, TABLE, QUARTER).orElseThrow(),
                Projections.of(Kpi.MEMBER_COUNT, TABLE, QUARTER).orElseThrow());

        assertThat(new String(ProjectionCsv.of(answers), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "kpi,unit_measure,due_period,time_period,projected_value,low,high,outlook,"
                                + "reason,quarters,from_period,last_period,last_value,mean_change,sigma\n"
                                + "certified_models,MODELS,2027-Q4,2027-Q4,9.000000,8.000000,11.000000,OUT_OF_REACH,,4,"
                                + "2026-Q4,2027-Q3,8.000000,1.333333,0.577350\n"
                                + "member_count,MEMBERS,2029-Q4,,,,,,NO_DATA,0,,,,,\n");
    }

    private static String json(ProjectionAnswer answer) {
        return new String(Json.bytes(ProjectionsJson.of(QUARTER, "latest", List.of(answer))), StandardCharsets.UTF_8);
    }
}
