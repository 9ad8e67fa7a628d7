package io.alliancemetrics.ingest.pseudonym;

/** A file cannot be pseudonymised; the message says why and what to do, and holds nothing personal and no key. */
public final class PseudonymException extends Exception {
    private static final long serialVersionUID = 1L;

    PseudonymException(String message) {
        super(message);
    }

    PseudonymException(String message, Throwable cause) {
        super(message, cause);
    }
}
