package io.alliancemetrics.embedded;

import java.util.Objects;

/**
 * An embedded service could not start or died while starting. The message names the place, what was found there and
 * what to do; {@link #reason()} lets a caller tell the cases apart without reading it.
 */
public final class EmbeddedServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Reason {
        /** Another process listens on the wanted port. */
        PORT_TAKEN,
        /** The data folder cannot be created or written. */
        FOLDER_NOT_WRITABLE,
        /** Another running engine or broker holds the data folder. */
        FOLDER_IN_USE,
        /** The file system of the data folder has (almost) no space left. */
        DISK_FULL,
        /** The native ClickHouse library is not installed, or there is none for this platform. */
        LIBRARY_MISSING,
        /** Anything else; the message holds what the service itself said. */
        START_FAILED
    }

    private final Reason reason;

    public EmbeddedServiceException(Reason reason, String message) {
        this(reason, message, null);
    }

    public EmbeddedServiceException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }
}
