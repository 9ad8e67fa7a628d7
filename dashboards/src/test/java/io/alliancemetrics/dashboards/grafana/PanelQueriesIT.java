package io.alliancemetrics.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of every dashboard, on a real ClickHouse with the real tables. */
class PanelQueriesIT {
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

    static Stream<GrafanaPanel> panels() {
        return GrafanaDashboard.all().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .filter(panel -> !panel.queries().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("panels")
    void queriesGiveWhatTheirPanelShows(GrafanaPanel panel) throws SQLException {
        Map<String, List<String>> choices = store.choices(panel.dashboard());
        List<GrafanaResult> results = new ArrayList<>();
        for (JsonNode query : panel.queries()) {
            results.add(store.ask(query.path("rawSql").asText(), choices));
        }
        assertThat(PanelShape.problems(panel, results)).isEmpty();
    }

    @Test
    void scorecardSaysHowFiguresStandToTheirTargets() throws SQLException {
        GrafanaResult scorecard = answer("analysts/kpis.json", "Scorecard", Map.of());
        Map<String, String> states = byFirst(scorecard, "state");
        assertThat(states)
                .hasSize(15)
                .containsEntry("contingency_reserve_share", "met")
                .containsEntry("audit_compliance_rate", "not met")
                .containsEntry("member_count", "not yet met")
                .containsEntry("ai_exports", "");
        assertThat(byFirst(scorecard, "obs_value")).containsEntry("member_count", "4.000000");
        assertThat(byFirst(scorecard, "change")).containsEntry("member_count", "1.000000");
        assertThat(byFirst(scorecard, "status")).containsEntry("ai_exports", "provisional");
        Map<String, List<String>> released = Map.of("vintage", List.of("2026-Q1"), "quarter", List.of("2026-Q1"));
        assertThat(byFirst(answer("analysts/kpis.json", "Scorecard", released), "state"))
                .containsEntry("audit_compliance_rate", "no data");
    }

    @Test
    void targetAndUnitOfAKpiComeWithIt() throws SQLException {
        JsonNode query =
                panel("analysts/kpis.json", "Course of the KPI").queries().get(1);
        String sql = query.path("rawSql").asText();
        assertThat(store.ask(sql, Map.of("kpi", List.of("economic_impact"))).rows())
                .containsExactly(List.of("suffix: bn USD", "30.000000"));
        assertThat(store.ask(sql, Map.of("kpi", List.of("ai_export_growth"))).column("target"))
                .containsOnlyNulls();
    }

    @Test
    void releasedFiguresAreComparedWithThoseOfToday() throws SQLException {
        GrafanaResult differing = answer("analysts/revisions.json", "Figures that differ", Map.of());
        assertThat(differing.rows())
                .extracting(row -> String.join(" ", row.subList(0, 4)))
                .contains(
                        "rd_expenditure_share ALLIANCE 2026-Q2 revised",
                        "rd_expenditure_share KR 2026-Q2 revised",
                        "rd_expenditure_share KE 2026-Q2 filled in")
                .noneMatch(line -> line.contains("2026-Q1"));
        GrafanaResult first =
                answer("analysts/revisions.json", "Figures that differ", Map.of("before", List.of("2026-Q1")));
        assertThat(byFirst(first, "ref_area").keySet()).contains("rd_expenditure_share");
        assertThat(first.column("time_period")).containsOnly("2026-Q1");
    }

    @Test
    void certifiedModelsAndTheirAuditsAreThoseOfTheKpis() throws SQLException {
        String file = "analysts/certification.json";
        String kpis = "SELECT numerator, denominator FROM alliance.kpi WHERE kpi = 'audit_compliance_rate'"
                + " AND ref_area = 'ALLIANCE' AND vintage = 'latest' AND time_period = '2026-Q2'";
        List<String> compliant = store.ask(kpis, Map.of()).rows().get(0);
        assertThat(compliant).containsExactly("2.000000", "4.000000");
        assertThat(answer(file, "Certified models", Map.of()).column(0)).containsExactly("4");
        assertThat(answer(file, "Audits overdue", Map.of()).column(0)).containsExactly("2");
        assertThat(answer(file, "Audits due next quarter", Map.of()).column(0)).containsExactly("1");
        assertThat(answer(file, "Certificates ending next quarter", Map.of()).column(0))
                .containsExactly("1");
        GrafanaResult models = answer(file, "Models", Map.of());
        assertThat(models.column("model_id")).containsExactly("due", "never", "overdue", "in-order");
    }

    @Test
    void reportingSaysWhoIsMissingLateOrRestated() throws SQLException {
        GrafanaResult states = answer("analysts/reporting.json", "Who has reported what", Map.of());
        assertThat(byFirst(states, "rd_spend"))
                .containsEntry("KE", "late")
                .containsEntry("KR", "restated")
                .containsEntry("FR", "on time");
        assertThat(byFirst(states, "ai_exports")).containsEntry("JP", "missing").containsEntry("KR", "on time");
        assertThat(byFirst(states, "certification"))
                .containsEntry("KR", "on time")
                .containsEntry("JP", "none");
        assertThat(answer("analysts/reporting.json", "Members that lack a feed", Map.of())
                        .column(0))
                .containsExactly("1");
        assertThat(answer("analysts/reporting.json", "Restated records", Map.of())
                        .column(0))
                .containsExactly("1");
    }

    @Test
    void messagesOfTopicsThatNameNoOfficeAreShown() throws SQLException {
        GrafanaResult letters = answer("operators/records.json", "Dead letters", Map.of());
        assertThat(letters.column("rule")).containsExactly("UNDECODABLE", "AMOUNT_NEGATIVE");
        assertThat(letters.column("message")).contains("amount: found -1.00, expected 0 or more");
        assertThat(answer("operators/records.json", "Dispositions by office", Map.of())
                        .column("name"))
                .contains("(none)", "kr");
        GrafanaResult ofOne = answer("operators/records.json", "Dead letters", Map.of("office", List.of("kr")));
        assertThat(ofOne.column("office")).containsExactly("kr");
    }

    static GrafanaPanel panel(String file, String title) {
        return GrafanaDashboard.named(file).panels().stream()
                .filter(panel -> panel.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static GrafanaResult answer(String file, String title, Map<String, List<String>> instead)
            throws SQLException {
        GrafanaPanel panel = panel(file, title);
        Map<String, List<String>> choices = new HashMap<>(store.choices(panel.dashboard()));
        choices.putAll(instead);
        return store.ask(panel.queries().get(0).path("rawSql").asText(), choices);
    }

    private static Map<String, String> byFirst(GrafanaResult result, String column) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < result.rows().size(); i++) {
            values.put(result.column(0).get(i), result.column(column).get(i));
        }
        return values;
    }
}
