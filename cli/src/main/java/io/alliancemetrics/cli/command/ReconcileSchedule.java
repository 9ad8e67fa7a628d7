package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.reconcile.Reconciled;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.stack.StoppedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reconciles again and again until a stop is requested, and says so when there is something new to say. */
final class ReconcileSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileSchedule.class);

    private final Callable<Reconciled> reconciliation;
    private final Consumer<String> messages;

    /** What was said last; nothing is to be said while there is no difference. */
    private List<String> said = List.of();

    /** @param messages takes what there is to say, line by line */
    ReconcileSchedule(Callable<Reconciled> reconciliation, Consumer<String> messages) {
        this.reconciliation = reconciliation;
        this.messages = messages;
    }

    /** Starts on a thread of its own; the first time is after one pause. */
    void start(Duration pause, StopRequest stop) {
        Thread thread = new Thread(() -> run(pause, stop), "reconcile");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Duration pause, StopRequest stop) {
        try {
            while (!stop.await(pause)) {
                once(stop);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One time; what fails may be better the next time, and what is wrong with the stack, the stack says. */
    void once(StopRequest stop) {
        try {
            take(reconciliation.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoppedException e) {
            LOG.debug("Reconciling ends with the stack", e);
        } catch (Exception e) {
            if (!stop.isMade()) {
                LOG.warn("Not reconciled", e);
            }
        }
    }

    private void take(Reconciled found) {
        List<String> lines = StackReconciliation.lines(found);
        if (found.isClean()) {
            LOG.info("{}", lines.get(0));
            if (!said.isEmpty()) {
                lines.forEach(messages);
            }
            said = List.of();
        } else {
            LOG.warn("The figures or the log do not reconcile: {}", lines);
            if (!lines.equals(said)) {
                lines.forEach(messages);
            }
            said = lines;
        }
    }
}
