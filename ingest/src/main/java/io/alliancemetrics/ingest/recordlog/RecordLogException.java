package io.alliancemetrics.ingest.recordlog;

/** ClickHouse does not answer, or refuses. */
public final class RecordLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
