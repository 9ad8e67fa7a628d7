package io.alliancemetrics.cli.client;

import java.io.IOException;

/** The gateway has answered that it will not. The message is its own: what was found, what was expected, what to do. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int UNAUTHORIZED = 401;

    private final int status;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Whether it is the token that is refused, so that nothing else will be taken either. */
    public boolean isOfToken() {
        return status == UNAUTHORIZED;
    }
}
