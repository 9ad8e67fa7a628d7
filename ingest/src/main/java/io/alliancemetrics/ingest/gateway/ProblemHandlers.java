package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.recordlog.RecordLogException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that are not done with problem details, and writes what is our fault to the log. */
final class ProblemHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);
    private static final String SECONDS_UNTIL_RETRY = "10";

    private ProblemHandlers() {}

    static void register(RoutesConfig routes) {
        routes.exception(Exception.class, ProblemHandlers::answer);
        // Javalin answers its own ones itself otherwise
        routes.exception(HttpResponseException.class, ProblemHandlers::answer);
    }

    static void answer(Exception failure, Context context) {
        Problem problem = problem(failure, context);
        HttpStatus status = problem.status();
        if (status == HttpStatus.SERVICE_UNAVAILABLE
                || status == HttpStatus.TOO_MANY_REQUESTS
                || status == HttpStatus.CONFLICT) {
            context.header(Header.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"alliance\"");
        }
        UnreadBody.discard(context);
        context.status(status);
        Json.write(context, "application/problem+json", new ProblemJson(problem));
    }

    private static Problem problem(Exception failure, Context context) {
        if (failure instanceof RequestRefusedException refused) {
            return refused.problem();
        }
        if (failure instanceof HttpResponseException refused) {
            return ofProtocol(HttpStatus.forStatus(refused.getStatus()), context);
        }
        if (failure instanceof RecordLogException) {
            LOG.warn("{} not answered: {}", context.path(), failure.getMessage());
            return new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Not just now",
                    "The database that says what became of the records does not answer. Try again in a minute;"
                            + " submissions are taken meanwhile.");
        }
        LOG.error("{} {} not answered", context.method(), context.path(), failure);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong",
                "This is a fault of the service, not yours; its log says more. Tell whoever runs it. A submission may"
                        + " be sent again with the same Idempotency-Key.");
    }

    private static Problem ofProtocol(HttpStatus status, Context context) {
        return switch (status) {
            case NOT_FOUND ->
                new Problem(status, "Not found", "There is nothing at " + context.path() + "; see /v1/openapi.json.");
            case METHOD_NOT_ALLOWED ->
                new Problem(
                        status,
                        "Not possible here",
                        context.path() + " does not take " + context.method() + "; see /v1/openapi.json.");
            default ->
                new Problem(status, status.getMessage(), "The request was refused: " + status.getMessage() + ".");
        };
    }
}
