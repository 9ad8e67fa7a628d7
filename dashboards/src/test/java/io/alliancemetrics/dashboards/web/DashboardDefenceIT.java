package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dashboard refuses, and that nothing typed or stored becomes SQL or markup. */
class DashboardDefenceIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static RunningDashboard dashboard;
    private static Browser browser;

    @BeforeAll
    static void start() throws SQLException {
        dashboard = RunningDashboard.start(folder);
        browser = dashboard.browser();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/review?quarter=2031-Q1, 404, no figures for 2031-Q1",
        "/review?vintage=2025-Q4, 404, There is no vintage",
        "/review?lang=xx, 400, There is no language of that name",
        "/review?quarter=yesterday, 400, expected one such as 2026-Q3",
        "/nowhere, 404, There is nothing at this address",
        "/assets/nowhere.css, 404, There is nothing at this address",
    })
    void peopleGetAPageThatSaysWhatIsWrong(String path, int status, String sentence) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).contains(sentence).contains("<h1>").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/scorecard?quarter=2031-Q1, 404, has no figures for 2031-Q1",
        "/api/v1/kpi.csv?vintage=2025-Q4, 404, There is no vintage",
        "/api/v1/kpi.json?kpi=gdp, 404, There is no KPI",
        "/api/v1/kpi.json?quater=2026-Q3, 400, There is no parameter",
        "/api/v1/kpi.json?ref_area=kr, 400, expected ALLIANCE or",
        "/api/v1/kpis?kpi=ai_exports, 400, There is no parameter",
        "/api/v1/nowhere, 404, There is nothing at this address",
    })
    void programsGetProblemDetails(String path, int status, String sentence) throws IOException {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%20OR%201%3D1%20--", "%3Cscript%3Ealert(1)%3C/script%3E", "%22%20onload%3Dx"})
    void whatIsTypedIntoTheAddressIsNeitherSqlNorMarkup(String typed) {
        for (String path : List.of("/review?quarter=", "/review?vintage=", "/api/v1/kpi.csv?ref_area=")) {
            HttpResponse<String> answer = browser.get(path + typed);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            if (path.startsWith("/review")) {
                assertThat(answer.body()).doesNotContain("<script").doesNotContain("\" onload");
            }
        }
    }

    @Test
    void hostileTextInTheTablesIsShownAsText() {
        assertThat(browser.get("/review?quarter=2026-Q2&vintage=2026-Q2").body())
                .doesNotContain("<script>");
        assertThat(browser.get("/api/v1/kpi.csv?quarter=2026-Q2&vintage=2026-Q2")
                        .body())
                .contains(",'=1+1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/v1/kpis", "/assets/dashboard.css", "/healthz"})
    void everyAnswerTellsTheBrowserToRunNothing(String path) {
        HttpResponse<String> answer = browser.get(path);

        SecurityHeaders.ALL.forEach((name, value) ->
                assertThat(answer.headers().firstValue(name)).as(name).contains(value));
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theReviewMayRunFilesOfThisSiteOnlyAndAskNobody() {
        HttpResponse<String> answer = browser.get("/");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("connect-src")
                .doesNotContain("http");
    }

    @Test
    void thePageLoadsNothingButItsOwnStyleAndIcon() {
        assertThat(browser.get("/assets/dashboard.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/assets/icon.svg").statusCode()).isEqualTo(200);
        assertThat(browser.get("/assets/dashboard.css").body())
                .doesNotContain("url(")
                .doesNotContain("@import");
        assertThat(browser.get("/").body()).doesNotContain("http:").doesNotContain("https:");
    }

    @Test
    void itIsForReadingOnly() {
        assertThat(browser.post("/review").statusCode()).isEqualTo(405);
    }
}
