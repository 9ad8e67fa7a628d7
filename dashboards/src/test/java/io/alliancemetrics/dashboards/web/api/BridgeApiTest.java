package io.alliancemetrics.dashboards.web.api;

import static io.alliancemetrics.dashboards.Figures.row;
import static io.alliancemetrics.dashboards.Figures.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgeAnswer;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeApiTest {
    private static final Quarter BEFORE = Quarter.parse("2026-Q2");
    private static final Quarter QUARTER = Quarter.parse("2026-Q3");
    private static final FigureTable TABLE = table(
            row(Kpi.ACTIVE_FELLOWS, "ALLIANCE", "2026-Q2", "13.000000"),
            row(Kpi.ACTIVE_FELLOWS, "BR", "2026-Q2", "10.000000"),
            row(Kpi.ACTIVE_FELLOWS, "CA", "2026-Q2", "1.000000").withheld(),
            row(Kpi.ACTIVE_FELLOWS, "KR", "2026-Q2", "2.000000").withheld(),
            row(Kpi.ACTIVE_FELLOWS, "ALLIANCE", "2026-Q3", "25.000000"),
            row(Kpi.ACTIVE_FELLOWS, "BR", "2026-Q3", "21.000000"),
            row(Kpi.ACTIVE_FELLOWS, "CA", "2026-Q3", "2.000000").withheld(),
            row(Kpi.ACTIVE_FELLOWS, "KR", "2026-Q3", "2.000000").withheld());

    @Test
    void jsonHasThePartsAndNamesTheLargest() {
        assertThat(json(Bridge.between(Kpi.ACTIVE_FELLOWS, TABLE, BEFORE, QUARTER)))
                .isEqualTo("{\"quarter\":\"2026-Q3\",\"vintage\":\"latest\",\"against\":\"previous\",\"bridges\":["
                        + "{\"kpi\":\"active_fellows\",\"unit_measure\":\"PERSONS\",\"from_period\":\"2026-Q2\","
                        + "\"to_period\":\"2026-Q3\",\"reason\":null,\"value_before\":13.000000,"
                        + "\"value_after\":25.000000,\"change\":12.000000,\"parts\":["
                        + "{\"ref_areas\":[\"BR\"],\"role\":\"CHANGED\",\"part\":11.000000,\"is_largest\":true,"
                        + "\"value_before\":10.000000,\"value_after\":21.000000},"
                        + "{\"ref_areas\":[\"CA\",\"KR\"],\"role\":\"CONFIDENTIAL\",\"part\":1.000000,"
                        + "\"is_largest\":false,\"value_before\":null,\"value_after\":null}]}]}");
    }

    @Test
    void jsonSaysWhyThereIsNone() {
        assertThat(json(Bridge.between(Kpi.AI_EXPORTS, TABLE, BEFORE, QUARTER)))
                .contains("\"reason\":\"NO_QUARTER_BEFORE\",\"value_before\":null,\"value_after\":null,\"change\":null,"
                        + "\"parts\":[]");
    }

    @Test
    void csvHasARowForEveryPartAndTheirSum() {
        List<BridgeAnswer> answers = List.of(
                Bridge.between(Kpi.ACTIVE_FELLOWS, TABLE, BEFORE, QUARTER),
                Bridge.between(Kpi.AI_EXPORTS, TABLE, BEFORE, QUARTER));

        assertThat(new String(BridgeCsv.of(answers), StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        kpi,unit_measure,from_period,to_period,ref_area,role,part,value_before,value_after,reason
                        active_fellows,PERSONS,2026-Q2,2026-Q3,BR,CHANGED,11.000000,10.000000,21.000000,
                        active_fellows,PERSONS,2026-Q2,2026-Q3,CA KR,CONFIDENTIAL,1.000000,,,
                        active_fellows,PERSONS,2026-Q2,2026-Q3,ALLIANCE,,12.000000,13.000000,25.000000,
                        ai_exports,USD_BN,2026-Q2,2026-Q3,ALLIANCE,,,,,NO_QUARTER_BEFORE
                        """);
    }

    private static String json(BridgeAnswer answer) {
        return new String(
                Json.bytes(BridgesJson.of(QUARTER, "latest", Against.PREVIOUS, List.of(answer))),
                StandardCharsets.UTF_8);
    }
}
