package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.reconcile.Reconciled;
import io.alliancemetrics.cli.stack.PageAddress;
import io.alliancemetrics.cli.stack.Ports;
import io.alliancemetrics.cli.stack.StackOptions;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        description = "Start everything, load a scenario, print the scorecard, reconcile and stay up until Ctrl-C.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything was done",
            "3:done, but the figures do not reconcile with the records (see alliance reconcile)",
            "1:not done"
        })
final class DemoCommand implements Callable<Integer> {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);
    private static final String ADVICE = "set TMPDIR to another folder";
    private static final int PREFERRED_PORT = 8080;

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

    @Option(
            names = "--port",
            converter = PortConverter.class,
            description = "Port of the page (default: 8080 if it is free, otherwise any).")
    private Integer port;

    @Mixin
    private StackMixin stackOptions;

    @Override
    public Integer call() throws Exception {
        if (!sql.isEmpty() && !once) {
            throw new ParameterException(spec.commandLine(), "--sql goes with --once.");
        }
        // Before anything is started: a folder that is no scenario costs no time.
        Scenario files = Scenario.read(scenario);
        Signals signals = alliance.handleSignals();
        try (Progress progress = Progress.ofTerminal();
                TemporaryFolder folder = TemporaryFolder.create()) {
            signals.lastResort(folder::close);
            return run(files, options(folder), progress);
        }
    }

    private int run(Scenario files, StackOptions options, Progress progress) throws Exception {
        try (RunningStack running = RunningStack.start(options, progress, alliance.stop())) {
            new ScenarioRun(running.stack(), alliance.stop(), progress).load(files);
            progress.end();
            Report report = new Report(running.stack(), alliance.results(), alliance.stop());
            if (sql.isEmpty()) {
                report.scorecard();
            } else {
                report.queries(sql, format);
            }
            Reconciled found = new StackReconciliation(running.stack(), alliance.stop()).run();
            StackReconciliation.lines(found).forEach(progress::message);
            if (!once) {
                running.showAddresses();
                running.awaitEnd();
            }
            return found.isClean() ? 0 : ReconcileCommand.DIFFERENT;
        }
    }

    private StackOptions options(TemporaryFolder folder) {
        int pagePort = port != null ? port : Ports.preferably(PREFERRED_PORT);
        return new StackOptions(
                folder.path(),
                ADVICE,
                stackOptions.externalServers(),
                0,
                0,
                PageAddress.onPort(pagePort),
                CHECKPOINT_INTERVAL);
    }
}
