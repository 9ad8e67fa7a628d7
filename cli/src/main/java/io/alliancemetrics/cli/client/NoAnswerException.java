package io.alliancemetrics.cli.client;

import java.io.IOException;

/** The gateway cannot be reached, or is not able to do anything just now. */
public final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
