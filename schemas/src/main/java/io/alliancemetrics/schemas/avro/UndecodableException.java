package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.rule.Violation;

/** Bytes that are not a record. */
public final class UndecodableException extends Exception {
    private final transient Violation violation;

    UndecodableException(Violation violation) {
        // No stack trace: it is an answer about the input, made once for every broken message.
        super(violation.message(), null, false, false);
        this.violation = violation;
    }

    /** The rule broken, what was found and what was expected. */
    public Violation violation() {
        return violation;
    }
}
