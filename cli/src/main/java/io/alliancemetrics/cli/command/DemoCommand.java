package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.scorecard.ScorecardPrinter;
import io.alliancemetrics.cli.stack.Accounting;
import io.alliancemetrics.cli.stack.Stack;
import io.alliancemetrics.cli.stack.StackOptions;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.dashboards.figures.FiguresNotFoundException;
import io.alliancemetrics.dashboards.scorecard.ScorecardReader;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance demo}: the whole way with a scenario, in a folder of its own that is deleted at the end. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, load a scenario, print the scorecard and stay up until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);

    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "End after the scorecard.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:alliance.samples:-samples}",
            description = "Scenario to load: DIR/<recorded-day>/<office>/<feed>.csv (default: the samples).")
    private Path scenario;

    @Option(
            names = "--sql",
            paramLabel = "SQL",
            description = "With --once: print the query's result, and nothing else, on standard output (repeatable).")
    private List<String> sql = List.of();

    @Option(
            names = "--format",
            defaultValue = SqlCommand.DEFAULT_FORMAT,
            description = "ClickHouse's output format for --sql, such as CSVWithNames (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--port", description = "Port of the page (default: 8080 if it is free, otherwise any).")
    private Integer port;

    @Mixin
    private StackMixin stackOptions;

    @Override
    public Integer call() throws Exception {
        if (!sql.isEmpty() && !once) {
            throw new ParameterException(spec.commandLine(), "--sql goes with --once.");
        }
        Progress progress = Progress.ofTerminal();
        // Before anything is started: a folder that is no scenario costs no time.
        Scenario files = Scenario.read(scenario);
        TemporaryFolder folder = TemporaryFolder.create();
        int pagePort = port != null ? port : FreePort.preferably(8080);
        StackOptions options =
                new StackOptions(folder.path(), stackOptions.externalServers(), 0, 0, pagePort, CHECKPOINT_INTERVAL);
        try (folder;
                RunningStack running = RunningStack.start(options, progress)) {
            running.onStop(folder::close);
            load(files, running.stack(), progress);
            report(running.stack());
            if (once) {
                return 0;
            }
            running.showAddresses(progress);
            progress.message("Press Ctrl-C to stop.");
            return running.awaitEnd();
        }
    }

    private static void load(Scenario files, Stack stack, Progress progress) throws Exception {
        progress.start("Submitting files", files.files().size(), "files");
        List<Receipt> receipts = new ScenarioLoader(stack.kafka(), new SchemaStore())
                .load(files, (done, total, receipt) -> progress.reached(done));
        progress.end();
        receipts.stream()
                .flatMap(receipt -> receipt.messages().stream())
                .forEach(line -> progress.message("  " + line));
        Map<Accounting.Disposition, Long> log = new Accounting(stack).await(progress);
        long rows = receipts.stream().mapToLong(Receipt::rowsRead).sum();
        long rejected = receipts.stream().mapToLong(Receipt::rejected).sum();
        progress.message(rows + " rows: " + rejected + " rejected when submitted; of the others "
                + log.get(Accounting.Disposition.ACCEPTED) + " accepted, "
                + log.get(Accounting.Disposition.DUPLICATE) + " duplicate, "
                + log.get(Accounting.Disposition.REJECTED) + " rejected by the job (see alliance.record_log)");
    }

    private void report(Stack stack) throws Exception {
        PrintStream scorecardOut = sql.isEmpty() ? alliance.results() : System.err;
        try {
            new ScorecardPrinter(scorecardOut)
                    .print(new ScorecardReader(stack.reader().access()).read(null, "latest"));
        } catch (FiguresNotFoundException e) {
            scorecardOut.println("No figures: no member has reported an export or an expenditure.");
        }
        SqlQueries queries = new SqlQueries(stack.reader());
        for (String query : sql) {
            queries.run(query, format, alliance.results());
        }
    }
}
