package io.alliancemetrics.ingest.gateway;

import io.javalin.http.HttpStatus;

/**
 * A request that is not done, as problem details (RFC 9457).
 *
 * @param title a few words
 * @param detail what was found, what was expected, what to do; nothing about the inside of the server
 */
record Problem(HttpStatus status, String title, String detail) {
    RequestRefusedException refusal() {
        return new RequestRefusedException(this);
    }

    static RequestRefusedException badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "The request is not understood", detail).refusal();
    }

    static RequestRefusedException notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "Not found", detail).refusal();
    }

    static RequestRefusedException forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "Not allowed", detail).refusal();
    }

    static RequestRefusedException unauthorized() {
        return new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "Who are you?",
                        "Found no valid token, expected the header \"Authorization: Bearer amt_…\" with a token of your"
                                + " office. Ask the secretariat for one if you have none, or if yours has expired or"
                                + " was revoked.")
                .refusal();
    }

    static RequestRefusedException unsupported(String detail) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The file's format is not read", detail).refusal();
    }

    static RequestRefusedException conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, "Already under way", detail).refusal();
    }

    static RequestRefusedException tooMany(String detail) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", detail).refusal();
    }

    static RequestRefusedException tooLarge(String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "The file is too large", detail).refusal();
    }

    static RequestRefusedException unavailable(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Not just now", detail).refusal();
    }
}
