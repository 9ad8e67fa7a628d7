package io.alliancemetrics.cli.paper;

/** A page cannot be printed. The message is for the user: what was found, what to do. */
public final class PaperException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PaperException(String message) {
        super(message);
    }

    PaperException(String message, Throwable cause) {
        super(message, cause);
    }
}
