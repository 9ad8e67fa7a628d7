package io.alliancemetrics.dashboards.web;

import io.javalin.http.HttpStatus;

/** A request that cannot be answered as it is; the message says what was found and what was expected. */
final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private RefusedRequestException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    static RefusedRequestException malformed(String message) {
        return new RefusedRequestException(HttpStatus.BAD_REQUEST, message);
    }

    static RefusedRequestException unknown(String message) {
        return new RefusedRequestException(HttpStatus.NOT_FOUND, message);
    }

    HttpStatus status() {
        return status;
    }
}
