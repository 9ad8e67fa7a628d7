package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.FiguresNotFoundException;
import io.alliancemetrics.dashboards.figures.FiguresNotFoundException.Missing;
import io.alliancemetrics.dashboards.web.api.Json;
import io.alliancemetrics.dashboards.web.api.ProblemJson;
import io.alliancemetrics.dashboards.web.page.Pages;
import io.alliancemetrics.dashboards.words.Words;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers when something went wrong: a page for people, problem details (RFC 9457) for programs, a trace for the log. */
final class ProblemHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);
    private static final String SECONDS_UNTIL_RETRY = "30";

    void answer(Exception failure, Context context) {
        Problem problem = Problem.of(failure);
        log(problem, failure, context);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            context.header(Header.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        if (isForPrograms(context.path())) {
            ProblemJson json = ProblemJson.of(problem.status().getCode(), problem.title(), problem.detail());
            context.status(problem.status())
                    .contentType("application/problem+json; charset=utf-8")
                    .result(Json.bytes(json));
        } else {
            context.status(isEmptyStore(failure) ? HttpStatus.OK : problem.status())
                    .contentType(PageHandlers.HTML)
                    .result(Pages.message(Words.of(Locale.ENGLISH), problem.title(), problem.detail()));
        }
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/readyz");
    }

    /** Before the first record the page is as it should be; nothing is wrong. */
    private static boolean isEmptyStore(Exception failure) {
        return failure instanceof FiguresNotFoundException none && none.missing() == Missing.EVERYTHING;
    }

    private static void log(Problem problem, Exception failure, Context context) {
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("{} not answered: {}", context.path(), failure.getMessage());
        } else if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("{} not answered", context.path(), failure);
        }
    }
}
