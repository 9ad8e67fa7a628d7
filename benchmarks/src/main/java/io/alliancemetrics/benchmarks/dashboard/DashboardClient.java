package io.alliancemetrics.benchmarks.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks a dashboard, one request after the other. */
final class DashboardClient {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int OK = 200;
    private static final String REVIEW = "?quarter=" + FilledStore.LAST_QUARTER + "&vintage=latest";

    /** Of the parameters that a resource may have. */
    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            "quarter", FilledStore.LAST_QUARTER, "vintage", "latest", "kpi", "rd_expenditure_share", "ref_area", "KR"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI dashboard;

    DashboardClient(URI dashboard) {
        this.dashboard = dashboard;
    }

    /** The pages, and everything of the read API that the description names, as JSON. */
    List<String> resources() throws IOException, InterruptedException {
        List<String> resources = new ArrayList<>(
                List.of("/review" + REVIEW, "/kpis/rd_expenditure_share" + REVIEW, "/members/KR" + REVIEW));
        JsonNode description = new ObjectMapper().readTree(get("/api/v1/openapi.json"));
        description.path("paths").fieldNames().forEachRemaining(path -> {
            Set<String> parameters = new HashSet<>();
            description
                    .path("paths")
                    .path(path)
                    .path("get")
                    .path("parameters")
                    .forEach(parameter -> parameters.add(parameter.path("name").asText()));
            if (path.startsWith("/api/") && !path.endsWith(".csv") && !path.endsWith("/openapi.json")) {
                resources.add(path + query(parameters));
            }
        });
        return resources;
    }

    /** Milliseconds until the whole answer is there. */
    double ask(String resource) throws IOException, InterruptedException {
        long start = System.nanoTime();
        get(resource);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static String query(Set<String> parameters) {
        return VALUES.entrySet().stream()
                .filter(value -> parameters.contains(value.getKey()))
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }

    private String get(String resource) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(dashboard.resolve(resource)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(
                    resource + ": found status " + answer.statusCode() + ", expected " + OK + ": " + answer.body());
        }
        return answer.body();
    }
}
