package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.web.page.Pages;
import io.alliancemetrics.dashboards.web.page.ReviewContext;
import io.alliancemetrics.dashboards.web.page.ReviewData;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers with the review of a quarter, and with what belongs to it, as pages. */
final class ReviewHandlers {
    private static final Set<String> PARAMETERS =
            Set.of(RequestParameters.QUARTER, RequestParameters.VINTAGE, Languages.PARAMETER);

    private final Sources sources;

    ReviewHandlers(Sources sources) {
        this.sources = sources;
    }

    void review(Context context) {
        answer(context, "/review", page -> Pages.review(page, data(page)));
    }

    /** Everything about a KPI. */
    void kpi(Context context) {
        Kpi kpi = RequestParameters.kpiOf(context.pathParam(RequestParameters.KPI));
        answer(context, "/kpis/" + kpi.id(), page -> Pages.kpi(kpi, page, sources.table(page.vintage()), other(page)));
    }

    /** An address that leaves something open is sent to one that does not. */
    private void answer(Context context, String path, Function<ReviewContext, String> page) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(PARAMETERS);
        Words words = Languages.of(context);
        ReviewChoice choice = ReviewChoice.of(parameters.quarter(), parameters.vintage(), sources.coverage());
        if (choice.isAsGiven()) {
            SecurityHeaders.allowCharts(context);
            context.contentType(PageHandlers.HTML).result(page.apply(context(words, choice)));
        } else {
            context.redirect(choice.address(path, Optional.ofNullable(context.queryParam(Languages.PARAMETER))));
        }
    }

    private ReviewData data(ReviewContext page) {
        return new ReviewData(
                sources.table(page.vintage()),
                other(page),
                sources.hash(page.vintage()),
                sources.accounts(page.vintage()));
    }

    /** The release of the quarter where the latest figures are shown, the latest ones where the release is. */
    private Optional<FigureTable> other(ReviewContext page) {
        String other = page.vintage().equals(Coverage.LATEST) ? page.quarter().toString() : Coverage.LATEST;
        return page.coverage().quarters(other).contains(page.quarter())
                ? Optional.of(sources.table(other))
                : Optional.empty();
    }

    private ReviewContext context(Words words, ReviewChoice choice) {
        return new ReviewContext(
                words,
                choice.quarter(),
                choice.vintage(),
                sources.release(choice.vintage()),
                sources.release(choice.quarter().toString()),
                sources.coverage());
    }
}
