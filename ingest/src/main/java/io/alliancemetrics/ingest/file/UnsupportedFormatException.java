package io.alliancemetrics.ingest.file;

/** A file that is none of the formats that are read, or not the one that its sender says; the message says what to do. */
public final class UnsupportedFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnsupportedFormatException(String message) {
        super(message);
    }
}
