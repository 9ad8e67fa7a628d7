package io.alliancemetrics.streaming.sink;

import java.io.IOException;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * ClickHouse has understood an insert and refused it: the tables or the user's rights are not what the job expects. Asking
 * again would be refused again, so Flink does not restart a job that ends with this; nothing is lost, the job goes on from
 * its last checkpoint when it is started again.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
final class InsertRejectedException extends IOException {
    private static final long serialVersionUID = 1L;

    InsertRejectedException(String message, Throwable cause) {
        super(message, cause);
    }
}
