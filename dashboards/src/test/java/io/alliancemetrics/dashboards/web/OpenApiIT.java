package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.alliancemetrics.dashboards.ScenarioStore;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the read API and its answers are the same, over the example scenario. */
class OpenApiIT {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path folder;

    private static ScenarioStore scenario;
    private static DashboardServer server;
    private static Browser browser;
    private static JsonNode description;

    @BeforeAll
    static void start() throws Exception {
        scenario = ScenarioStore.example(folder);
        server = DashboardServer.start(DashboardConfig.of(scenario.store().reader()));
        browser = new Browser(server);
        description = MAPPER.readTree(browser.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        server.close();
        scenario.close();
    }

    @Test
    void everyAddressIsThereAndEveryRouteIsDescribed() {
        Set<String> described = new TreeSet<>();
        description.path("paths").fieldNames().forEachRemaining(described::add);
        Set<String> routes = new TreeSet<>(server.paths());
        routes.removeIf(path -> !path.startsWith("/api/"));

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void answersAreAsDescribed() throws IOException {
        for (String path : server.paths()) {
            if (path.startsWith("/api/") && !path.equals("/api/v1/openapi.json")) {
                for (String query : queries(path)) {
                    check(path, browser.get(path + query));
                }
            }
        }
    }

    @Test
    void refusalsAreAsDescribed() throws IOException {
        for (String path : server.paths()) {
            if (path.startsWith("/api/") && !path.equals("/api/v1/openapi.json")) {
                HttpResponse<String> answer = browser.get(path + "?nonsense=1");
                assertThat(answer.statusCode()).as(path).isEqualTo(400);
                check(path, answer);
            }
        }
    }

    /** With every parameter that the address takes, in quarters and vintages that there are. */
    private static List<String> queries(String path) {
        Set<String> parameters = new TreeSet<>();
        description
                .at("/paths/" + path.replace("/", "~1") + "/get/parameters")
                .forEach(parameter -> parameters.add(parameter.path("name").asText()));
        List<String> queries = new ArrayList<>(List.of(""));
        if (parameters.contains("kpi")) {
            queries = new ArrayList<>(
                    Arrays.stream(Kpi.values()).map(kpi -> "?kpi=" + kpi.id()).toList());
        }
        if (parameters.contains("quarter") && !path.contains("kpi.")) {
            queries = queries.stream()
                    .flatMap(query -> Stream.of("quarter=2026-Q1", "quarter=2026-Q3")
                            .map(more -> query + (query.isEmpty() ? "?" : "&") + more))
                    .toList();
        }
        return queries;
    }

    private static void check(String path, HttpResponse<String> answer) throws IOException {
        JsonNode response = description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(answer.statusCode()));
        assertThat(response.isMissingNode())
                .as("%s does not describe the status %d: %s", path, answer.statusCode(), answer.body())
                .isFalse();
        JsonNode content = (response.has("$ref")
                        ? description.at(response.path("$ref").asText().substring(1))
                        : response)
                .path("content");
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        assertThat(content.has(type)).as("%s is %s", answer.uri(), type).isTrue();
        if (type.endsWith("json")) {
            assertThat(schema(content.path(type).path("schema")).validate(MAPPER.readTree(answer.body())))
                    .as(answer.uri().toString())
                    .isEmpty();
        }
    }

    /** With the components beside it, to which it refers. */
    private static JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }
}
