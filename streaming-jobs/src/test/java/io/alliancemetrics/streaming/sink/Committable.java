package io.alliancemetrics.streaming.sink;

import org.apache.flink.api.connector.sink2.Committer;

/** A request that the committer is to carry out, and not to give back. */
record Committable<T>(T committable) implements Committer.CommitRequest<T> {
    @Override
    public T getCommittable() {
        return committable;
    }

    @Override
    public int getNumberOfRetries() {
        return 0;
    }

    @Override
    public void signalFailedWithKnownReason(Throwable reason) {
        throw new AssertionError(reason);
    }

    @Override
    public void signalFailedWithUnknownReason(Throwable reason) {
        throw new AssertionError(reason);
    }

    @Override
    public void retryLater() {
        throw new AssertionError("given back");
    }

    @Override
    public void updateAndRetryLater(T other) {
        throw new AssertionError("given back");
    }

    @Override
    public void signalAlreadyCommitted() {
        throw new AssertionError("given back");
    }
}
