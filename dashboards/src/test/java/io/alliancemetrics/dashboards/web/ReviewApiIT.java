package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewApiIT {
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
    @ValueSource(strings = {"projections", "bridge", "roadmap", "series"})
    void everySectionIsJsonAndCsvOfTheNewestQuarterUnlessToldOtherwise(String section) {
        String kpi = section.equals("series") ? "?kpi=ai_exports" : "";

        HttpResponse<String> json = browser.get("/api/v1/" + section + ".json" + kpi);
        HttpResponse<String> csv = browser.get("/api/v1/" + section + ".csv" + kpi);

        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        assertThat(json.body()).contains("\"quarter\":\"2026-Q3\",\"vintage\":\"latest\"");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"alliance-" + section + "-")
                .endsWith("2026-Q3-latest.csv\"");
    }

    @Test
    void aBridgeIsOfOneKpiAndOneComparison() {
        HttpResponse<String> year = browser.get("/api/v1/bridge.json?kpi=ai_exports&against=year&quarter=2026-Q3");
        HttpResponse<String> before = browser.get("/api/v1/bridge.csv?kpi=cross_border_fellows&against=previous");

        assertThat(year.body())
                .contains("\"against\":\"year\",\"bridges\":[{\"kpi\":\"ai_exports\"")
                .contains("\"from_period\":\"2025-Q3\",\"to_period\":\"2026-Q3\",\"reason\":\"NO_QUARTER_BEFORE\"");
        assertThat(before.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"alliance-bridge-cross_border_fellows-2026-Q3-latest-previous.csv\"");
        assertThat(before.body()).contains("ALLIANCE,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bridge.json?against=month                | 400 | The parameter against is",
                "bridge.json?kpi=no_such_kpi              | 404 | There is no KPI",
                "series.json                              | 400 | The parameter kpi is not there",
                "roadmap.json?quarter=2031-Q1             | 404 | has no figures for 2031-Q1",
                "roadmap.json?vintage=2031-Q1             | 404 | There is no vintage",
                "projections.json?kpi=ai_exports          | 400 | There is no parameter"
            })
    void whatCannotBeAnsweredIsSaid(String address, int status, String expected) {
        HttpResponse<String> answer = browser.get("/api/v1/" + address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(expected);
    }
}
