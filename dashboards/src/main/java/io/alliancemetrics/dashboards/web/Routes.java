package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;

/** Every address of the dashboard and what answers it. */
final class Routes {
    private final PageHandlers pages;
    private final ReviewHandlers reviews;
    private final ApiHandlers api;
    private final ReviewApiHandlers reviewApi;
    private final RecordApiHandlers recordApi;
    private final HealthHandlers health;
    private final ProblemHandlers problems = new ProblemHandlers();

    private Routes(ClickHouseReads reads, Sources sources) {
        this.pages = new PageHandlers();
        this.reviews = new ReviewHandlers(sources);
        this.api = new ApiHandlers(sources);
        this.reviewApi = new ReviewApiHandlers(sources);
        this.recordApi = new RecordApiHandlers(sources);
        this.health = new HealthHandlers(reads);
    }

    static Routes of(ClickHouseReads reads, Sources sources) {
        return new Routes(reads, sources);
    }

    void register(RoutesConfig routes) {
        routes.before(SecurityHeaders::add);
        read(routes, "/", reviews::review);
        read(routes, "/review", reviews::review);
        read(routes, "/kpis/{" + RequestParameters.KPI + "}", reviews::kpi);
        read(routes, "/members/{" + RequestParameters.REF_AREA + "}", reviews::member);
        read(routes, "/trace", reviews::trace);
        read(routes, "/office", pages::office);
        read(routes, "/api/v1/openapi.json", OpenApi::write);
        read(routes, "/api/v1/scorecard", api::scorecard);
        read(routes, "/api/v1/kpi.json", api::rowsAsJson);
        read(routes, "/api/v1/kpi.csv", api::rowsAsCsv);
        read(routes, "/api/v1/kpis", api::catalogue);
        registerReviewApi(routes);
        registerRecordApi(routes);
        read(routes, "/healthz", health::alive);
        read(routes, "/readyz", health::ready);
        // Javalin answers its own exceptions itself unless they are named.
        routes.exception(HttpResponseException.class, problems::answer);
        routes.exception(Exception.class, problems::answer);
    }

    private void registerReviewApi(RoutesConfig routes) {
        read(routes, "/api/v1/projections.json", reviewApi::projectionsAsJson);
        read(routes, "/api/v1/projections.csv", reviewApi::projectionsAsCsv);
        read(routes, "/api/v1/bridge.json", reviewApi::bridgesAsJson);
        read(routes, "/api/v1/bridge.csv", reviewApi::bridgesAsCsv);
        read(routes, "/api/v1/roadmap.json", reviewApi::roadmapAsJson);
        read(routes, "/api/v1/roadmap.csv", reviewApi::roadmapAsCsv);
        read(routes, "/api/v1/series.json", reviewApi::seriesAsJson);
        read(routes, "/api/v1/series.csv", reviewApi::seriesAsCsv);
    }

    private void registerRecordApi(RoutesConfig routes) {
        read(routes, "/api/v1/corridors.json", recordApi::corridorsAsJson);
        read(routes, "/api/v1/corridors.csv", recordApi::corridorsAsCsv);
        read(routes, "/api/v1/mobility.json", recordApi::mobilityAsJson);
        read(routes, "/api/v1/mobility.csv", recordApi::mobilityAsCsv);
        read(routes, "/api/v1/certificates.json", recordApi::certificatesAsJson);
        read(routes, "/api/v1/certificates.csv", recordApi::certificatesAsCsv);
        read(routes, "/api/v1/reporting.json", recordApi::reportingAsJson);
        read(routes, "/api/v1/reporting.csv", recordApi::reportingAsCsv);
        read(routes, "/api/v1/causes.json", recordApi::causesAsJson);
        read(routes, "/api/v1/causes.csv", recordApi::causesAsCsv);
        read(routes, "/api/v1/trace.json", recordApi::traceAsJson);
        read(routes, "/api/v1/trace.csv", recordApi::traceAsCsv);
    }

    /** Javalin answers HEAD by itself with the wrong headers unless it is told to answer it as GET. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
