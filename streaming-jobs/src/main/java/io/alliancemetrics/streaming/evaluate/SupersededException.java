package io.alliancemetrics.streaming.evaluate;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** Another job has begun to write the figures. Flink does not restart a job that ends with this. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SupersededException(String job, KpiTable.Writer other) {
        super("The job " + job + " stops: found that job " + other.job() + " has begun to write the figures (lineage "
                + other.lineage() + "), expected to be the only one. If that one was started by mistake, stop it and"
                + " start this one again from its last checkpoint; see alliance.kpi_writers for who writes when.");
    }
}
