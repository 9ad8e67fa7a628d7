package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.scorecard.ScorecardReader;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;

/** Every address of the dashboard and what answers it. */
final class Routes {
    private final PageHandlers pages;
    private final ReviewHandlers reviews;
    private final ApiHandlers api;
    private final HealthHandlers health;
    private final ProblemHandlers problems = new ProblemHandlers();

    private Routes(PageHandlers pages, ReviewHandlers reviews, ApiHandlers api, HealthHandlers health) {
        this.pages = pages;
        this.reviews = reviews;
        this.api = api;
        this.health = health;
    }

    static Routes of(ClickHouseReads reads, Sources sources) {
        FigureReader figures = new FigureReader(reads);
        ScorecardReader scorecards = new ScorecardReader(figures);
        return new Routes(
                new PageHandlers(),
                new ReviewHandlers(sources),
                new ApiHandlers(scorecards, figures),
                new HealthHandlers(reads));
    }

    void register(RoutesConfig routes) {
        routes.before(SecurityHeaders::add);
        read(routes, "/", reviews::review);
        read(routes, "/review", reviews::review);
        read(routes, "/office", pages::office);
        read(routes, "/api/v1/scorecard", api::scorecard);
        read(routes, "/api/v1/kpi.json", api::rowsAsJson);
        read(routes, "/api/v1/kpi.csv", api::rowsAsCsv);
        read(routes, "/api/v1/kpis", api::catalogue);
        read(routes, "/healthz", health::alive);
        read(routes, "/readyz", health::ready);
        // Javalin answers its own exceptions itself unless they are named.
        routes.exception(HttpResponseException.class, problems::answer);
        routes.exception(Exception.class, problems::answer);
    }

    /** Javalin answers HEAD by itself with the wrong headers unless it is told to answer it as GET. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
