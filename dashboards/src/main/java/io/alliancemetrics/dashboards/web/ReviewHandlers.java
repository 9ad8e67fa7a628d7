package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.web.page.Pages;
import io.alliancemetrics.dashboards.web.page.ReviewContext;
import io.alliancemetrics.dashboards.web.page.ReviewData;
import io.alliancemetrics.dashboards.words.Words;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Answers with the review of a quarter, as a page. */
final class ReviewHandlers {
    private static final Set<String> PARAMETERS =
            Set.of(RequestParameters.QUARTER, RequestParameters.VINTAGE, Languages.PARAMETER);

    private final Sources sources;

    ReviewHandlers(Sources sources) {
        this.sources = sources;
    }

    /** The review that the address names; one that leaves something open is sent to an address that does not. */
    void review(Context context) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(PARAMETERS);
        Words words = Languages.of(context);
        ReviewChoice choice = ReviewChoice.of(parameters.quarter(), parameters.vintage(), sources.coverage());
        if (choice.isAsGiven()) {
            SecurityHeaders.allowCharts(context);
            context.contentType(PageHandlers.HTML).result(Pages.review(context(words, choice), data(choice)));
        } else {
            context.redirect(choice.address("/review", Optional.ofNullable(context.queryParam(Languages.PARAMETER))));
        }
    }

    private ReviewData data(ReviewChoice choice) {
        String other = choice.isLatest() ? choice.quarter().toString() : Coverage.LATEST;
        boolean hasOther = sources.coverage().quarters(other).contains(choice.quarter());
        return new ReviewData(
                sources.table(choice.vintage()),
                hasOther ? Optional.of(sources.table(other)) : Optional.empty(),
                sources.hash(choice.vintage()),
                sources.accounts(choice.vintage()));
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
