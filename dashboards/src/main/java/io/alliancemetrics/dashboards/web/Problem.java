package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException;
import io.alliancemetrics.dashboards.figures.FiguresNotFoundException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/**
 * Why a request has no answer, for people who did nothing wrong and for programs that did.
 *
 * @param title a few words
 * @param detail what was found, what was expected, what to do; nothing about the inside of the server
 */
record Problem(HttpStatus status, String title, String detail) {
    static Problem of(Exception failure) {
        if (failure instanceof RefusedRequestException refused) {
            String title = refused.status() == HttpStatus.NOT_FOUND ? "Not found" : "The address is not understood";
            return new Problem(refused.status(), title, refused.getMessage());
        }
        if (failure instanceof FiguresNotFoundException none) {
            return new Problem(HttpStatus.NOT_FOUND, titleOf(none), none.getMessage());
        }
        if (failure instanceof ClickHouseUnavailableException) {
            return new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The figures cannot be read just now",
                    "The database with the figures does not answer. Try again in a minute; if that does not help, "
                            + "tell whoever runs this service. No figure is lost.");
        }
        if (failure instanceof HttpResponseException refused) {
            return ofProtocol(HttpStatus.forStatus(refused.getStatus()));
        }
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong",
                "This is a fault of the service, not yours; its log says more. Tell whoever runs this service.");
    }

    private static String titleOf(FiguresNotFoundException none) {
        return none.missing() == FiguresNotFoundException.Missing.EVERYTHING
                ? "No figures yet"
                : "There are no such figures";
    }

    private static Problem ofProtocol(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new Problem(status, "Not found", "There is nothing at this address. The review is at /.");
            case METHOD_NOT_ALLOWED ->
                new Problem(status, "Only for reading", "This service answers GET and HEAD only: it changes nothing.");
            default ->
                new Problem(status, status.getMessage(), "The request was refused: " + status.getMessage() + ".");
        };
    }
}
