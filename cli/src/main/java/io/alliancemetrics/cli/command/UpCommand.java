package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Addresses;
import io.alliancemetrics.cli.stack.Stack;
import io.alliancemetrics.cli.stack.StackOptions;
import io.alliancemetrics.cli.terminal.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code alliance up}: a stack that keeps its data. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start broker, engine, job and dashboard, and keep their data; Ctrl-C stops them.")
final class UpCommand implements Callable<Integer> {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);

    @Option(
            names = "--data-dir",
            defaultValue = "./data",
            description = "Folder that keeps everything (default: ${DEFAULT-VALUE}).")
    private Path dataDir;

    @Option(names = "--port", defaultValue = "8080", description = "Port of the page (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--kafka-port",
            defaultValue = "9092",
            description = "Port of the embedded broker (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--clickhouse-port",
            defaultValue = "8123",
            description = "Port of the embedded ClickHouse (default: ${DEFAULT-VALUE}).")
    private int clickHousePort;

    @Mixin
    private StackMixin stackOptions;

    @Override
    public Integer call() throws Exception {
        Progress progress = Progress.ofTerminal();
        StackOptions options = new StackOptions(
                dataDir, stackOptions.externalServers(), kafkaPort, clickHousePort, port, CHECKPOINT_INTERVAL);
        try (RunningStack running = RunningStack.start(options, progress)) {
            Stack stack = running.stack();
            Addresses.write(stack);
            running.onStop(() -> Addresses.delete(stack));
            running.showAddresses(progress);
            progress.message("Data is kept in " + stack.folder().path() + ". Press Ctrl-C to stop.");
            return running.awaitEnd();
        }
    }
}
