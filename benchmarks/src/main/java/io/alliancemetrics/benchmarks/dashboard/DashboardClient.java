package io.alliancemetrics.benchmarks.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks a dashboard, one request after the other. */
final class DashboardClient {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int OK = 200;
    private static final String REVIEW = "?quarter=" + FilledStore.LAST_QUARTER + "&vintage=latest";

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
            JsonNode parameters =
                    description.path("paths").path(path).path("get").path("parameters");
            if (path.startsWith("/api/") && !path.endsWith(".csv") && !path.endsWith("/openapi.json")) {
                resources.add(path + query(parameters.toString()));
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

    private static String query(String parameters) {
        boolean hasQuarter = parameters.contains("quarter");
        boolean isTrace = parameters.contains("offset");
        boolean needsKpi = parameters.contains("kpi");
        return (hasQuarter ? REVIEW : "")
                + (hasQuarter && needsKpi ? "&kpi=rd_expenditure_share" : "")
                + (isTrace ? "&ref_area=KR" : "");
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
