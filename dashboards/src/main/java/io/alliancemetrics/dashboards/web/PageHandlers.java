package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.scorecard.ScorecardReader;
import io.alliancemetrics.dashboards.web.page.Pages;
import io.javalin.http.Context;

/** Answers with HTML. */
final class PageHandlers {
    static final String HTML = "text/html; charset=utf-8";

    private final ScorecardReader scorecards;
    private final String office = Pages.office();

    PageHandlers(ScorecardReader scorecards) {
        this.scorecards = scorecards;
    }

    void scorecard(Context context) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap());
        String vintage = parameters.vintage().orElse(Coverage.LATEST);
        String html = Pages.scorecard(scorecards.read(parameters.quarter().orElse(null), vintage));
        context.contentType(HTML).result(html);
    }

    void office(Context context) {
        SecurityHeaders.allowOwnScript(context);
        context.contentType(HTML).result(office);
    }
}
