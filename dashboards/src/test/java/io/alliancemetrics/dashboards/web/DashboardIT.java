package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.alliancemetrics.dashboards.TestStore;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    static Path folder;

    private static RunningDashboard dashboard;
    private static TestStore store;
    private static Browser browser;

    @BeforeAll
    static void start() throws SQLException {
        dashboard = RunningDashboard.start(folder);
        store = dashboard.store();
        browser = dashboard.browser();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @ParameterizedTest
    @CsvSource({"2026-Q3, latest", "2026-Q2, latest", "2026-Q2, 2026-Q2"})
    void everyNumberOfThePageIsClickHousesNumber(String quarter, String vintage) throws SQLException {
        Map<String, String> onThePage =
                Browser.allianceValues(browser.get("/review?quarter=" + quarter + "&vintage=" + vintage)
                        .body());

        assertThat(onThePage).hasSize(Kpi.values().length);
        for (Map.Entry<String, String> entry : onThePage.entrySet()) {
            assertThat(entry.getValue())
                    .as(entry.getKey())
                    .isEqualTo(store.allianceValue(entry.getKey(), quarter, vintage)
                            .orElse(""));
        }
    }

    @Test
    void pageJsonAndCsvHaveTheSameDigits() throws IOException {
        String query = "?quarter=2026-Q3&vintage=latest";

        Map<String, String> page =
                Browser.allianceValues(browser.get("/review" + query).body());

        assertThat(ofScorecardJson(browser.get("/api/v1/scorecard" + query).body()))
                .isEqualTo(page);
        assertThat(ofRowsJson(browser.get("/api/v1/kpi.json" + query + "&ref_area=ALLIANCE")
                        .body()))
                .isEqualTo(page);
        assertThat(ofCsv(browser.get("/api/v1/kpi.csv" + query + "&ref_area=ALLIANCE")
                        .body()))
                .isEqualTo(page);
    }

    @Test
    void theFirstPageIsTheNewestReleaseUnderAnAddressOfItsOwn() {
        HttpResponse<String> first = browser.get("/");

        assertThat(first.uri()).hasPath("/review").hasQuery("quarter=2026-Q2&vintage=2026-Q2");
        assertThat(first.body())
                .contains("<h1>2026-Q2")
                .contains("<option value=\"2026-Q2\" selected>")
                .contains("as released for 2026-Q2")
                .contains("<option value=\"latest\">latest, all records</option>");
    }

    @Test
    void aQuarterThatIsNotReleasedIsShownWithTheLatestFigures() {
        assertThat(browser.get("/review?quarter=2026-Q3&vintage=2026-Q2").uri())
                .hasQuery("quarter=2026-Q3&vintage=latest");
    }

    @Test
    void jsonKeepsAllSixDecimals() {
        assertThat(browser.get("/api/v1/scorecard?quarter=2026-Q3").body())
                .contains("\"obs_value\":1234567.100000")
                .contains("\"change\":0.100000")
                .contains("\"obs_value\":null,\"obs_status\":\"O\"");
    }

    @Test
    void theCatalogueHasEveryKpiWithItsTarget() throws IOException {
        JsonNode kpis = JSON.readTree(browser.get("/api/v1/kpis").body()).get("kpis");

        assertThat(kpis).hasSize(Kpi.values().length);
        assertThat(kpis.get(0).get("kpi").asText()).isEqualTo("rd_expenditure_share");
        assertThat(kpis.get(0).get("target").get("comparison").asText()).isEqualTo("AT_LEAST");
        assertThat(kpis.get(1).get("target").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/kpi.csv", "/review?quarter=2031-Q1"})
    void headIsGetWithoutTheBody(String path) {
        HttpResponse<String> head = browser.head(path);
        HttpResponse<String> get = browser.get(path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void everyKpiHasAPageOfItsOwn() {
        for (Kpi kpi : Kpi.values()) {
            HttpResponse<String> page = browser.get("/kpis/" + kpi.id());

            assertThat(page.statusCode()).as(kpi.id()).isEqualTo(200);
            assertThat(page.uri().getQuery()).isEqualTo("quarter=2026-Q2&vintage=2026-Q2");
            assertThat(page.body()).contains("<h1>").contains("<data value=\"17.654321\"");
        }
        assertThat(browser.get("/kpis/no_such_kpi").statusCode()).isEqualTo(404);
    }

    @Test
    void saysThatItLivesAndIsReady() {
        assertThat(browser.get("/healthz").body()).isEqualTo("alive\n");
        assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> ofScorecardJson(String json) throws IOException {
        return valuesByKpi(JSON.readTree(json).get("kpis"));
    }

    private static Map<String, String> ofRowsJson(String json) throws IOException {
        return valuesByKpi(JSON.readTree(json).get("rows"));
    }

    private static Map<String, String> valuesByKpi(JsonNode entries) {
        Map<String, String> values = new TreeMap<>();
        entries.forEach(entry -> values.put(
                entry.get("kpi").asText(),
                entry.get("obs_value").isNull()
                        ? ""
                        : entry.get("obs_value").decimalValue().setScale(6).toPlainString()));
        return values;
    }

    private static Map<String, String> ofCsv(String csv) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> values.put(row.getField("kpi"), row.getField("obs_value")));
        }
        return values;
    }
}
