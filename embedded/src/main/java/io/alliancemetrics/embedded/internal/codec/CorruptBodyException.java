package io.alliancemetrics.embedded.internal.codec;

import java.io.IOException;

/** A compressed body that does not hold what it claims. */
final class CorruptBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    CorruptBodyException(String message) {
        super(message);
    }
}
