package io.alliancemetrics.embedded.internal.http;

import java.io.IOException;

/** A request that is not valid HTTP or larger than allowed; the connection ends after the answer. */
final class HttpException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    HttpException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
