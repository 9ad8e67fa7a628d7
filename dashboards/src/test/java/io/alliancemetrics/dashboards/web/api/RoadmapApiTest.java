package io.alliancemetrics.dashboards.web.api;

import static io.alliancemetrics.dashboards.Figures.allianceSeries;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.review.Roadmap;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RoadmapApiTest {
    private static final Roadmap ROADMAP = Roadmap.of(
            allianceSeries(Kpi.CERTIFIED_MODELS, "2026-Q3", "11.000000", "12.000000"), Quarter.parse("2026-Q4"));

    @Test
    void jsonHasMilestonesAndTargets() {
        String progress = "{\"kpi\":\"certified_models\",\"unit_measure\":\"MODELS\",\"target\":"
                + "{\"comparison\":\"AT_LEAST\",\"value\":12.000000,\"due_period\":\"2027-Q4\"},\"state\":\"DONE\","
                + "\"since\":\"2026-Q4\",\"obs_value\":12.000000,\"path_value\":11.200000}";

        assertThat(new String(Json.bytes(RoadmapJson.of("latest", ROADMAP)), StandardCharsets.UTF_8))
                .startsWith(
                        "{\"quarter\":\"2026-Q4\",\"vintage\":\"latest\",\"milestones\":[{\"milestone\":\"joint_lab\","
                                + "\"title\":\"Joint laboratory\",")
                .contains(
                        "\"state\":\"NOT_MEASURED\",\"progress\":null,\"evidence\":["
                                + "{\"kpi\":\"joint_research_allocation_share\",\"unit_measure\":\"PERCENT\",\"obs_value\":null}")
                .contains("\"state\":\"DONE\",\"progress\":" + progress + ",\"evidence\":[]}")
                .contains("\"targets\":[{\"kpi\":\"rd_expenditure_share\"")
                .contains("," + progress + ",");
    }

    @Test
    void csvTellsMilestonesEvidenceAndTargetsApart() {
        assertThat(new String(RoadmapCsv.of(ROADMAP), StandardCharsets.UTF_8).lines())
                .hasSize(1 + 5 + 2 + 9)
                .startsWith(
                        "kind,id,state,since,kpi,unit_measure,comparison,target,due_period,obs_value,path_value",
                        "MILESTONE,joint_lab,NOT_MEASURED,,,,,,,,",
                        "EVIDENCE,joint_lab,,,joint_research_allocation_share,PERCENT,,,,,",
                        "EVIDENCE,joint_lab,,,rd_expenditure_share,PERCENT,,,,,",
                        "MILESTONE,label_across_products,DONE,2026-Q4,certified_models,MODELS,AT_LEAST,12.000000,2027-Q4,"
                                + "12.000000,11.200000")
                .contains(
                        "TARGET,rd_expenditure_share,NO_DATA,,rd_expenditure_share,PERCENT,AT_LEAST,15.000000,,,15.000000");
    }
}
