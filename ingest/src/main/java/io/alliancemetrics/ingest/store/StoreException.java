package io.alliancemetrics.ingest.store;

/** A database of the gateway cannot be used; the message names the file and says what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
