package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.kept.DataState;
import io.alliancemetrics.dashboards.kept.Kept;
import io.alliancemetrics.dashboards.web.page.Pages;
import io.alliancemetrics.dashboards.web.page.ReviewContext;
import io.alliancemetrics.dashboards.words.Words;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Answers with the review of a quarter, as a page. */
final class ReviewHandlers {
    private static final Set<String> PARAMETERS =
            Set.of(RequestParameters.QUARTER, RequestParameters.VINTAGE, Languages.PARAMETER);

    private static final String ALL = "";

    private final Kept<String, Coverage> coverage;
    private final FigureReader figures;

    ReviewHandlers(FigureReader figures, DataState data) {
        this.figures = figures;
        this.coverage = Kept.current(data, key -> figures.coverage());
    }

    /** The review that the address names; one that leaves something open is sent to an address that does not. */
    void review(Context context) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(PARAMETERS);
        Words words = Languages.of(context);
        ReviewChoice choice = ReviewChoice.of(parameters.quarter(), parameters.vintage(), coverage.get(ALL));
        if (choice.isAsGiven()) {
            SecurityHeaders.allowOwnScript(context);
            context.contentType(PageHandlers.HTML).result(Pages.review(context(words, choice)));
        } else {
            context.redirect(choice.address("/review", Optional.ofNullable(context.queryParam(Languages.PARAMETER))));
        }
    }

    private ReviewContext context(Words words, ReviewChoice choice) {
        return new ReviewContext(
                words,
                choice.quarter(),
                choice.vintage(),
                figures.release(choice.vintage()),
                figures.release(choice.quarter().toString()),
                coverage.get(ALL));
    }
}
