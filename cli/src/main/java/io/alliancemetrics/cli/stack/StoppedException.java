package io.alliancemetrics.cli.stack;

/** Ends work that the user does not want any more; nothing has failed. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoppedException() {
        super("Stopped on request");
    }
}
