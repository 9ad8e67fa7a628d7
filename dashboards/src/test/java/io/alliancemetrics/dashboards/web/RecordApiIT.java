package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.alliancemetrics.dashboards.ScenarioStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted from the records of the example scenario, over HTTP. */
class RecordApiIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String FIRST = "quarter=2026-Q1&vintage=latest";

    @TempDir
    static Path folder;

    private static ScenarioStore scenario;
    private static DashboardServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        scenario = ScenarioStore.example(folder);
        server = DashboardServer.start(DashboardConfig.of(scenario.store().reader()));
        browser = new Browser(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        scenario.close();
    }

    @ParameterizedTest
    @CsvSource({"corridors, corridors", "mobility, members", "reporting, reports"})
    void jsonAndCsvHaveTheSameRows(String section, String rows) throws IOException {
        JsonNode json = json("/api/v1/" + section + ".json?" + FIRST);
        HttpResponse<String> csv = browser.get("/api/v1/" + section + ".csv?" + FIRST);

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"alliance-" + section + "-2026-Q1-latest.csv\"");
        List<String> ofJson = new ArrayList<>();
        json.get(rows).forEach(row -> ofJson.add(fields(row)));
        assertThat(ofJson).isNotEmpty().isEqualTo(fields(csv));
    }

    @Test
    void certificatesHaveARowEach() throws IOException {
        List<String> ofJson = new ArrayList<>();
        json("/api/v1/certificates.json?quarter=2026-Q3").get("models").forEach(model -> model.get("certificates")
                .forEach(certificate -> ofJson.add(model.get("ref_area").asText()
                        + model.get("model_id").asText()
                        + certificate.get("record_id").asText())));
        List<String> ofCsv = new ArrayList<>();
        records(browser.get("/api/v1/certificates.csv?quarter=2026-Q3"))
                .forEach(row ->
                        ofCsv.add(row.getField("ref_area") + row.getField("model_id") + row.getField("record_id")));
        assertThat(ofCsv).isNotEmpty().isEqualTo(ofJson);
    }

    @Test
    void confidentialNumbersAreNowhere() throws IOException {
        String germany = "&kpi=active_fellows&ref_area=DE";
        JsonNode row = json("/api/v1/kpi.json?" + FIRST + germany).get("rows").get(0);
        assertThat(row.get("obs_value").isNull()).isTrue();
        assertThat(row.get("conf_status").asText()).isEqualTo("C");
        assertThat(row.get("obs_status").asText()).isEqualTo("A");
        NamedCsvRecord csv = records(browser.get("/api/v1/kpi.csv?quarter=2026-Q1" + germany)).stream()
                .filter(each -> each.getField("vintage").equals("latest"))
                .findFirst()
                .orElseThrow();
        assertThat(csv.getField("obs_value")).isEmpty();
        assertThat(csv.getField("conf_status")).isEqualTo("C");
        JsonNode trace = json("/api/v1/trace.json?" + FIRST + germany);
        assertThat(trace.get("figure").get("obs_value").isNull()).isTrue();
        assertThat(trace.get("unlisted").asText()).isEqualTo("CONFIDENTIAL");
        assertThat(trace.get("total").asInt()).isZero();
        json("/api/v1/scorecard?" + FIRST).get("kpis").forEach(kpi -> kpi.get("members")
                .forEach(member -> {
                    boolean isIt = kpi.get("kpi").asText().equals("active_fellows")
                            && member.get("ref_area").asText().equals("DE");
                    assertThat(isIt && !member.get("obs_value").isNull()).isFalse();
                }));
        json("/api/v1/corridors.json?" + FIRST).get("corridors").forEach(corridor -> {
            assertThat(corridor.get("active_fellows").isNull())
                    .isEqualTo(corridor.get("conf_status").asText().equals("C"));
            assertThat(corridor.get("active_fellows").asInt(3)).isGreaterThan(2);
        });
    }

    @Test
    void traceOfAnAmountAddsUpInJsonAndCsv() throws IOException {
        String query = "quarter=2026-Q2&vintage=2026-Q2&kpi=rd_expenditure_share&ref_area=JP&limit=200";
        JsonNode json = json("/api/v1/trace.json?" + query);
        assertThat(json.get("records")).hasSize(json.get("total").asInt());
        BigDecimal above = BigDecimal.ZERO;
        for (JsonNode record : json.get("records")) {
            above = above.add(record.get("value")
                    .decimalValue()
                    .multiply(record.get("times_above").decimalValue()));
        }
        BigDecimal csv = BigDecimal.ZERO;
        for (NamedCsvRecord row : records(browser.get("/api/v1/trace.csv?" + query))) {
            if (!row.getField("value").isEmpty()) {
                csv = csv.add(
                        new BigDecimal(row.getField("value")).multiply(new BigDecimal(row.getField("times_above"))));
            }
        }
        assertThat(csv).isEqualByComparingTo(above);
        assertThat(above.subtract(json.get("figure").get("numerator").decimalValue())
                        .abs())
                .as("each value is rounded to six decimals")
                .isLessThan(new BigDecimal("0.000200"));
        assertThat(json.get("formula").asText()).contains("JOINT_RESEARCH");
        assertThat(json.get("records").get(0).get("revisions")).isNotEmpty();
    }

    @Test
    void traceOfTheAllianceLeadsToItsMembers() throws IOException {
        JsonNode trace = json("/api/v1/trace.json?" + FIRST + "&kpi=ai_exports");

        assertThat(trace.get("figure").get("ref_area").asText()).isEqualTo("ALLIANCE");
        assertThat(trace.get("unlisted").asText()).isEqualTo("BY_MEMBER");
        assertThat(trace.get("parts")).hasSize(8);
    }

    @Test
    void whyReleasedFiguresAreOthersAddsUpInJsonAndCsv() throws IOException {
        JsonNode causes = json("/api/v1/causes.json");
        List<NamedCsvRecord> rows = records(browser.get("/api/v1/causes.csv"));
        int explained = 0;
        for (JsonNode kpi : causes.path("kpis")) {
            String id = kpi.path("kpi").asText();
            if (!kpi.path("reason").isNull()) {
                continue;
            }
            explained++;
            BigDecimal change = kpi.path("change").decimalValue();
            assertThat(sum(kpi.path("causes"))).as(id).isEqualByComparingTo(change);
            assertThat(kpi.path("value_latest").decimalValue())
                    .isEqualByComparingTo(
                            kpi.path("value_released").decimalValue().add(change));
            for (JsonNode cause : kpi.path("causes")) {
                assertThat(sum(cause.path("members")))
                        .as("%s of %s", cause.path("causes"), id)
                        .isEqualByComparingTo(cause.path("part").decimalValue());
            }
            assertThat(rows.stream()
                            .filter(row -> row.getField("kpi").equals(id)
                                    && row.getField("cause").isEmpty())
                            .map(row -> new BigDecimal(row.getField("part"))))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(change);
        }
        assertThat(explained).isGreaterThan(10);
        assertThat(browser.get("/api/v1/causes.json?quarter=1999-Q1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageOfAKpiSaysWhatHasChangedSinceTheRelease() throws IOException {
        String quarter = json("/api/v1/causes.json").path("quarter").asText();

        assertThat(browser.get("/kpis/ai_exports?quarter=" + quarter + "&vintage=" + quarter + "&lang=en")
                        .body())
                .contains("What has changed since the release?")
                .contains("AI exports");
    }

    private static BigDecimal sum(JsonNode parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : parts) {
            sum = sum.add(part.path("part").decimalValue());
        }
        return sum;
    }

    @Test
    void tracesAreReadInPages() throws IOException {
        String query = FIRST + "&kpi=rd_expenditure_share&ref_area=KR&limit=2";
        JsonNode first = json("/api/v1/trace.json?" + query);
        JsonNode second = json("/api/v1/trace.json?" + query + "&offset=2");

        assertThat(first.get("records")).hasSize(2);
        assertThat(second.get("offset").asInt()).isEqualTo(2);
        assertThat(second.get("records").get(0).get("record_id").asText())
                .isGreaterThan(first.get("records").get(1).get("record_id").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 /api/v1/trace.json?ref_area=KR",
                "400 /api/v1/trace.json?kpi=ai_exports&limit=0",
                "400 /api/v1/trace.json?kpi=ai_exports&limit=201",
                "400 /api/v1/trace.json?kpi=ai_exports&offset=-1",
                "400 /api/v1/trace.csv?kpi=ai_exports&offset=x",
                "400 /api/v1/corridors.json?kpi=ai_exports",
                "404 /api/v1/trace.json?kpi=no_such_kpi",
                "404 /api/v1/trace.json?kpi=member_count&ref_area=KR",
                "404 /api/v1/trace.json?kpi=ai_exports&ref_area=FR",
                "404 /api/v1/reporting.csv?quarter=2031-Q1",
                "404 /api/v1/mobility.csv?vintage=2031-Q1",
            })
    void whatCannotBeAnsweredIsSaid(String expected) {
        HttpResponse<String> answer = browser.get(expected.substring(4));

        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(expected.substring(0, 3)));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private static JsonNode json(String address) throws IOException {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<NamedCsvRecord> records(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return CsvReader.builder().ofNamedCsvRecord(answer.body()).stream().toList();
    }

    private static String fields(JsonNode row) {
        List<String> fields = new ArrayList<>();
        row.forEach(field -> fields.add(field.isNull() ? "" : field.asText()));
        return String.join("|", fields);
    }

    private static List<String> fields(HttpResponse<String> csv) {
        return records(csv).stream()
                .map(row -> String.join("|", row.getFields()))
                .toList();
    }
}
