package io.alliancemetrics.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.kpi.Kpi;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of one or two fellows are in no dashboard, nor what would tell them by subtraction. */
class FewFellowsIT {
    @TempDir
    static Path folder;

    private static GrafanaStore store;

    @BeforeAll
    static void start() throws SQLException, IOException {
        store = GrafanaStore.seeded(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void corridorsAreRoundedAndSmallOnesLeftOut() throws SQLException {
        GrafanaResult corridors = answer("analysts/mobility.json", "Corridors", Map.of());
        assertThat(corridors.rows())
                .containsExactly(List.of("KR", "JP", "10"), List.of("FR", "JP", "5"), List.of("JP", "FR", "5"));
        assertThat(answer("analysts/mobility.json", "Largest corridors", Map.of())
                        .column(0))
                .containsExactly("KR → JP", "FR → JP", "JP → FR");
    }

    @Test
    void flowsAreRoundedAndSmallOnesLeftOut() throws SQLException {
        GrafanaResult flows = answer("analysts/mobility.json", "Outflow and inflow by member", Map.of());
        assertThat(flows.column("ref_area")).containsExactly("FR", "JP", "KE", "KR");
        assertThat(flows.column("outflow")).containsExactly("5", "5", null, "15");
        assertThat(flows.column("inflow")).containsExactly("5", "15", null, null);
    }

    @ParameterizedTest
    @EnumSource(names = {"CROSS_BORDER_FELLOWS", "TALENT_MOBILITY_INDEX", "ACTIVE_FELLOWS", "INBOUND_FELLOWS"})
    void membersHaveNoFigureOfFellows(Kpi kpi) throws SQLException {
        Map<String, List<String>> choices = Map.of("kpi", List.of(kpi.id()), "area", List.of("KR"));
        assertThat(answer("analysts/kpis.json", "Course of the KPI", choices).rows())
                .isEmpty();
        GrafanaResult scorecard = answer("analysts/kpis.json", "Scorecard", choices);
        int row = scorecard.column("kpi").indexOf(kpi.id());
        assertThat(scorecard.column("obs_value").get(row)).isNull();
        assertThat(scorecard.column("change").get(row)).isNull();
        assertThat(scorecard.column("status").get(row)).isEqualTo("confidential");
        for (GrafanaPanel panel :
                GrafanaDashboard.named("analysts/members.json").panels()) {
            assertThat(answer(panel, choices).rows()).as(panel.title()).isEmpty();
        }
        assertThat(store.choices(GrafanaDashboard.named("analysts/members.json")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q1", "2026-Q2"})
    void revisionsOfMembersAreNotOfFellows(String release) throws SQLException {
        Map<String, List<String>> choices = Map.of("before", List.of(release));
        GrafanaResult differing = answer("analysts/revisions.json", "Figures that differ", choices);
        assertThat(differing.rows())
                .filteredOn(row -> !Objects.equals(row.get(1), "ALLIANCE"))
                .extracting(row -> row.get(0))
                .isNotEmpty()
                .doesNotContain("cross_border_fellows", "talent_mobility_index", "active_fellows", "inbound_fellows");
    }

    private static GrafanaResult answer(String file, String title, Map<String, List<String>> instead)
            throws SQLException {
        return answer(PanelQueriesIT.panel(file, title), instead);
    }

    private static GrafanaResult answer(GrafanaPanel panel, Map<String, List<String>> instead) throws SQLException {
        Map<String, List<String>> choices = new HashMap<>(store.choices(panel.dashboard()));
        choices.putAll(instead);
        return store.ask(panel.queries().get(0).path("rawSql").asText(), choices);
    }
}
