package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.records.Trace;
import io.alliancemetrics.dashboards.records.TraceQuestion;
import io.alliancemetrics.dashboards.web.page.Pages;
import io.alliancemetrics.dashboards.web.page.ReviewContext;
import io.alliancemetrics.dashboards.web.page.ReviewData;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers with the review of a quarter, and with what belongs to it, as pages. */
final class ReviewHandlers {
    private static final Set<String> PARAMETERS =
            Set.of(RequestParameters.QUARTER, RequestParameters.VINTAGE, Languages.PARAMETER);

    /** Those of a trace, and the language. */
    private static final Set<String> OF_A_TRACE = Stream.concat(
                    TraceParameters.KNOWN.stream(), Stream.of(Languages.PARAMETER))
            .collect(Collectors.toUnmodifiableSet());

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
        answer(context, "/kpis/" + kpi.id(), page -> kpi(kpi, page));
    }

    private String kpi(Kpi kpi, ReviewContext page) {
        return Pages.kpi(
                kpi,
                page,
                sources.table(page.vintage()),
                other(page),
                page.ofQuarter().flatMap(release -> sources.causesIfThere(kpi, release)));
    }

    /** Everything about a member. */
    void member(Context context) {
        String area = RequestParameters.memberOf(context.pathParam(RequestParameters.REF_AREA));
        answer(context, "/members/" + area, page -> member(area, page));
    }

    /** What a figure is made of. */
    void trace(Context context) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(OF_A_TRACE);
        answer(context, parameters, "/trace", TraceParameters.figure(parameters), page -> trace(parameters, page));
    }

    private String member(String area, ReviewContext page) {
        FigureTable table = sources.table(page.vintage());
        List<String> members = table.members(page.quarter());
        if (!members.contains(area)) {
            throw RefusedRequestException.unknown(area + " is no member in " + page.quarter() + ". "
                    + (members.isEmpty() ? "Nobody is." : "Members are: " + String.join(", ", members) + "."));
        }
        return Pages.member(area, page, table, sources.records().reports(page.vintage(), page.quarter()));
    }

    private String trace(RequestParameters parameters, ReviewContext page) {
        TraceQuestion question = TraceParameters.question(parameters, page.quarter(), page.vintage());
        Trace trace = sources.records().trace(question).orElseThrow(() -> TraceParameters.noSuchFigure(question));
        return Pages.trace(trace, question, page);
    }

    private void answer(Context context, String path, Function<ReviewContext, String> page) {
        answer(context, new RequestParameters(context.queryParamMap()).allowOnly(PARAMETERS), path, "", page);
    }

    /**
     * An address that leaves something open is sent to one that does not.
     *
     * @param more parameters that it keeps, beginning with an ampersand; may be empty
     */
    private void answer(
            Context context,
            RequestParameters parameters,
            String path,
            String more,
            Function<ReviewContext, String> page) {
        Words words = Languages.of(context);
        ReviewChoice choice = ReviewChoice.of(parameters.quarter(), parameters.vintage(), sources.coverage());
        if (choice.isAsGiven()) {
            SecurityHeaders.allowCharts(context);
            context.contentType(PageHandlers.HTML).result(page.apply(context(words, choice)));
        } else {
            context.redirect(choice.address(path, Optional.ofNullable(context.queryParam(Languages.PARAMETER))) + more);
        }
    }

    private ReviewData data(ReviewContext page) {
        return new ReviewData(
                sources.table(page.vintage()),
                other(page),
                sources.hash(page.vintage()),
                sources.accounts(page.vintage()),
                sources.records().corridors(page.vintage(), page.quarter()),
                sources.records().certificates(page.vintage(), page.quarter()),
                sources.records().reports(page.vintage(), page.quarter()));
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
