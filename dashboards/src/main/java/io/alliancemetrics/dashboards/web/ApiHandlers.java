package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.web.api.CatalogueJson;
import io.alliancemetrics.dashboards.web.api.FigureCsv;
import io.alliancemetrics.dashboards.web.api.FigureJson;
import io.alliancemetrics.dashboards.web.api.ScorecardJson;
import io.javalin.http.Context;
import java.util.Set;

/** Answers with figures and the catalogue, as JSON or CSV. */
final class ApiHandlers {
    private static final Set<String> OF_A_SCORECARD = Set.of(RequestParameters.QUARTER, RequestParameters.VINTAGE);
    private static final Set<String> OF_ROWS = Set.of(
            RequestParameters.QUARTER, RequestParameters.VINTAGE, RequestParameters.KPI, RequestParameters.REF_AREA);

    private final Sources sources;

    ApiHandlers(Sources sources) {
        this.sources = sources;
    }

    void scorecard(Context context) {
        RequestParameters parameters = parameters(context).allowOnly(OF_A_SCORECARD);
        String vintage = parameters.vintage().orElse(Coverage.LATEST);
        Answers.json(context, ScorecardJson.of(sources.scorecard(parameters.quarter(), vintage)));
    }

    void catalogue(Context context) {
        parameters(context).allowOnly(Set.of());
        Answers.json(context, CatalogueJson.all());
    }

    void rowsAsJson(Context context) {
        Answers.json(context, FigureJson.of(sources.rows(filter(context))));
    }

    void rowsAsCsv(Context context) {
        FigureFilter filter = filter(context);
        Answers.csv(context, FigureCsv.fileName(filter), FigureCsv.of(sources.rows(filter)));
    }

    private static FigureFilter filter(Context context) {
        RequestParameters parameters = parameters(context).allowOnly(OF_ROWS);
        return new FigureFilter(parameters.quarter(), parameters.vintage(), parameters.kpi(), parameters.refArea());
    }

    private static RequestParameters parameters(Context context) {
        return new RequestParameters(context.queryParamMap());
    }
}
