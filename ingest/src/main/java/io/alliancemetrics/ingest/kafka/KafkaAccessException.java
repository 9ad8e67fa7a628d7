package io.alliancemetrics.ingest.kafka;

/** The log could not be written to, or its topics not be made. The message says where, why and what to do. */
public final class KafkaAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaAccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
