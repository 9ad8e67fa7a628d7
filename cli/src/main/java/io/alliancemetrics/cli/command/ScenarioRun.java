package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Accounting;
import io.alliancemetrics.cli.stack.Accounting.Disposition;
import io.alliancemetrics.cli.stack.Stack;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioException;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Loads a scenario into a stack and tells what became of its rows. */
final class ScenarioRun {
    private final Stack stack;
    private final StopRequest stop;
    private final Progress progress;

    ScenarioRun(Stack stack, StopRequest stop, Progress progress) {
        this.stack = stack;
        this.stop = stop;
        this.progress = progress;
    }

    /**
     * Returns when every record is in the figures.
     *
     * @throws StackException if there is no record
     */
    void load(Scenario files) throws ScenarioException, InterruptedException {
        progress.start("Submitting files", files.files().size(), "files");
        List<Receipt> receipts = submit(files);
        progress.end();
        receipts.stream()
                .flatMap(receipt -> receipt.messages().stream())
                .forEach(line -> progress.message("  " + line));
        if (receipts.stream().allMatch(receipt -> receipt.accepted() == 0)) {
            throw new StackException("The scenario " + files.directory() + " is empty: its "
                    + files.files().size() + " files hold no row that is accepted.");
        }
        progress.message(summary(receipts, new Accounting(stack, stop).await(progress)));
    }

    /** On another thread: a broker that does not answer keeps its client busy for minutes, and Ctrl-C must not wait. */
    private List<Receipt> submit(Scenario files) throws ScenarioException, InterruptedException {
        FutureTask<List<Receipt>> work = new FutureTask<>(
                () -> new ScenarioLoader(stack.kafka(), new SchemaStore()).load(files, (done, total, receipt) -> {
                    stop.check();
                    progress.reached(done);
                }));
        Thread thread = new Thread(work, "submit");
        thread.setDaemon(true);
        thread.start();
        try {
            return stop.await(work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ScenarioException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new StackException("The files could not be submitted: " + e.getCause(), e);
        }
    }

    private static String summary(List<Receipt> receipts, Map<Disposition, Long> log) {
        long rows = receipts.stream().mapToLong(Receipt::rowsRead).sum();
        long rejected = receipts.stream().mapToLong(Receipt::rejected).sum();
        return rows + " rows: " + rejected + " rejected when submitted; of the others "
                + log.get(Disposition.ACCEPTED) + " accepted, "
                + log.get(Disposition.DUPLICATE) + " duplicate, "
                + log.get(Disposition.REJECTED) + " rejected by the job (see alliance.record_log)";
    }
}
