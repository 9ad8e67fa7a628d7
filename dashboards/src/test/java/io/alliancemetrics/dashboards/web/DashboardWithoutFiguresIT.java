package io.alliancemetrics.dashboards.web;

import static io.alliancemetrics.dashboards.TestRow.alliance;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.TestStore;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardWithoutFiguresIT {
    @TempDir
    Path folder;

    @Test
    void beforeTheFirstRecordThePageSaysWhatIsAwaited() throws SQLException {
        try (TestStore store = TestStore.empty(folder);
                DashboardServer server = DashboardServer.start(DashboardConfig.of(store.reader()))) {
            Browser browser = new Browser(server);

            HttpResponse<String> page = browser.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("No figures yet").contains("membership record");
            assertThat(browser.get("/api/v1/scorecard").statusCode()).isEqualTo(404);
            assertThat(browser.get("/api/v1/kpi.json").body()).isEqualTo("{\"rows\":[]}");
            assertThat(browser.get("/api/v1/kpi.csv").body())
                    .startsWith("kpi,ref_area")
                    .hasLineCount(1);
            assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);

            store.insert(List.of(alliance(Kpi.MEMBER_COUNT, "2026-Q1", "1.000000")));
            assertThat(browser.await("/", "<h1>2026-Q1").body()).contains("no data");
        }
    }

    @Test
    void withoutTablesOrWithoutClickHouseThereIsASentenceAndNoTrace() {
        TestStore store = TestStore.withoutTables(folder);
        try (DashboardServer server = DashboardServer.start(DashboardConfig.of(store.reader()))) {
            Browser browser = new Browser(server);
            assertUnavailable(browser.get("/"));

            store.close();

            assertUnavailable(browser.get("/review?quarter=2026-Q3"));
            assertUnavailable(browser.get("/api/v1/kpi.csv"));
            assertUnavailable(browser.get("/readyz"));
            assertThat(browser.get("/healthz").statusCode()).isEqualTo(200);
        } finally {
            store.close();
        }
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.body())
                .contains("The figures cannot be read just now")
                .doesNotContain("Exception")
                .doesNotContain("127.0.0.1")
                .doesNotContain("\tat ");
    }
}
