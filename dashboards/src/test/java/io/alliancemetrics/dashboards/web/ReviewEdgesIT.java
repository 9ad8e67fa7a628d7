package io.alliancemetrics.dashboards.web;

import static io.alliancemetrics.dashboards.TestRow.alliance;
import static io.alliancemetrics.dashboards.TestRow.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.TestRow;
import io.alliancemetrics.dashboards.TestStore;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews of alliances that have hardly anything to review. */
class ReviewEdgesIT {
    @TempDir
    private Path folder;

    @Test
    void oneQuarterAloneHasNothingToCompareWith() throws SQLException {
        List<TestRow> rows = new ArrayList<>();
        for (Kpi kpi : Kpi.values()) {
            rows.add(alliance(kpi, "2026-Q1", "12.000000"));
            rows.add(member(kpi, "KR", "2026-Q1", "12.000000"));
        }
        try (TestStore store = TestStore.with(folder, rows);
                DashboardServer server = DashboardServer.start(DashboardConfig.of(store.reader()))) {
            HttpResponse<String> page = new Browser(server).get("/");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Browser.allianceValues(page.body()).values()).containsOnly("12.000000");
            assertThat(page.body()).contains("nothing to compare").contains("No target");
        }
    }

    @Test
    void ifEveryMemberIsMissingEveryCardSaysSo() throws SQLException {
        List<TestRow> rows = new ArrayList<>();
        for (Kpi kpi : Kpi.values()) {
            rows.add(alliance(kpi, "2026-Q2", null).reportedBy(0, 2));
            rows.add(member(kpi, "KR", "2026-Q2", null));
            rows.add(member(kpi, "DE", "2026-Q2", null));
        }
        try (TestStore store = TestStore.with(folder, rows);
                DashboardServer server = DashboardServer.start(DashboardConfig.of(store.reader()))) {
            HttpResponse<String> page = new Browser(server).get("/");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Browser.allianceValues(page.body()).values()).containsOnly("");
            assertThat(page.body())
                    .contains("has no figure this quarter")
                    .contains("0 of 2 members reporting")
                    .contains("Germany, South Korea");
        }
    }

    @Test
    void membersAndFiguresThatAreNotThereHaveAPageThatSaysWhatIs() throws SQLException {
        List<TestRow> rows = List.of(
                alliance(Kpi.AI_EXPORTS, "2026-Q2", null).reportedBy(0, 1),
                member(Kpi.AI_EXPORTS, "KR", "2026-Q2", null));
        String review = "?quarter=2026-Q2&vintage=latest";
        try (TestStore store = TestStore.with(folder, rows);
                DashboardServer server = DashboardServer.start(DashboardConfig.of(store.reader()))) {
            Browser browser = new Browser(server);

            assertThat(browser.get("/members/KR" + review).body()).contains("South Korea", "no data");
            HttpResponse<String> nobody = browser.get("/members/DE" + review);
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(nobody.body()).contains("DE is no member in 2026-Q2. Members are: KR.");
            assertThat(browser.get("/members/XX" + review).statusCode()).isEqualTo(404);
            assertThat(browser.get("/members/K%0D%0AR").body()).contains("There is no member");

            assertThat(browser.get("/trace" + review + "&kpi=ai_exports&ref_area=KR")
                            .body())
                    .contains("no data", "There is no record here.");
            HttpResponse<String> noFigure = browser.get("/trace" + review + "&kpi=ai_exports&ref_area=DE");
            assertThat(noFigure.statusCode()).isEqualTo(404);
            assertThat(noFigure.body()).contains("it is no member in that quarter");
            HttpResponse<String> noKpi = browser.get("/trace" + review);
            assertThat(noKpi.statusCode()).isEqualTo(400);
            assertThat(noKpi.body()).contains("The parameter kpi is not there");
            assertThat(browser.get("/trace" + review + "&kpi=nothing").statusCode())
                    .isEqualTo(404);
            assertThat(browser.get("/trace" + review + "&kpi=ai_exports&offset=-1")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() throws SQLException {
        try (TestStore store = TestStore.with(folder, List.of(alliance(Kpi.MEMBER_COUNT, "2026-Q1", "1.000000")));
                DashboardServer server = DashboardServer.start(DashboardConfig.of(store.reader()))) {
            Browser browser = new Browser(server);
            List<String> paths =
                    List.of("/api/v1/kpi.json", "/api/v1/kpi.csv", "/review?quarter=2026-Q1&vintage=latest");
            Map<String, String> tags = new HashMap<>();
            for (String path : paths) {
                String tag = browser.get(path).headers().firstValue("ETag").orElseThrow();
                tags.put(path, tag);

                HttpResponse<String> again = browser.get(path, "If-None-Match", tag);
                assertThat(again.statusCode()).as(path).isEqualTo(304);
                assertThat(again.body()).isEmpty();
            }
            store.insert(
                    List.of(alliance(Kpi.MEMBER_COUNT, "2026-Q1", "2.000000").version(2)));
            for (String path : paths) {
                browser.await(path, "2.000000");
                assertThat(browser.get(path, "If-None-Match", tags.get(path)).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }
}
