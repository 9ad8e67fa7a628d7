package io.alliancemetrics.cli.stack;

/** Something that was asked for cannot be done. The message is for the user: where, what was found, what to do. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
