package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StackOptions;
import io.alliancemetrics.cli.terminal.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code alliance up}: a stack that keeps its data. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start broker, engine, job and page, and keep their data; Ctrl-C stops them.")
final class UpCommand implements Callable<Integer> {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);
    private static final String ADVICE = "choose another folder with --data-dir";

    @ParentCommand
    private AllianceCommand alliance;

    @Option(
            names = "--data-dir",
            defaultValue = "./data",
            description = "Folder that keeps everything (default: ${DEFAULT-VALUE}).")
    private Path dataDir;

    @Option(
            names = "--kafka-port",
            defaultValue = "9092",
            converter = PortConverter.class,
            description = "Port of the embedded broker (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int kafkaPort;

    @Option(
            names = "--clickhouse-port",
            defaultValue = "8123",
            converter = PortConverter.class,
            description = "Port of the embedded ClickHouse (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int clickHousePort;

    @Mixin
    private ReconcileMixin reconcile;

    @Mixin
    private PageMixin page;

    @Mixin
    private StackMixin stackOptions;

    @Override
    public Integer call() throws Exception {
        alliance.handleSignals();
        StackOptions options = new StackOptions(
                dataDir,
                ADVICE,
                stackOptions.externalServers(),
                kafkaPort,
                clickHousePort,
                page.address(),
                CHECKPOINT_INTERVAL);
        try (Progress progress = Progress.ofTerminal();
                RunningStack running = RunningStack.start(options, progress, alliance.stop())) {
            running.showAddresses();
            progress.message("Data is kept in " + running.stack().folder() + ", the log too (alliance.log).");
            reconcile.start(
                    new StackReconciliation(running.stack(), alliance.stop()),
                    running.stack().metrics(),
                    progress::message,
                    alliance.stop());
            running.awaitEnd();
            return 0;
        }
    }
}
