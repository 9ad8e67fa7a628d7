package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.PageAddress;
import io.alliancemetrics.cli.stack.Service;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance serve}: what runs in production beside Kafka, Flink and ClickHouse. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Run the gateway and the page alone, with the Kafka and the ClickHouse that are named; the job runs"
                        + " on a Flink cluster of its own. Ctrl-C stops it.")
final class ServeCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofSeconds(1);

    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "Folder that keeps tokens and receipts (default: ${DEFAULT-VALUE}).")
    private Path dataDir;

    @Mixin
    private PageMixin page;

    @Mixin
    private KafkaMixin kafka;

    @Mixin
    private ClickHouseServerMixin clickHouse;

    @Mixin
    private ReconcileMixin reconcile;

    @Override
    public Integer call() throws InterruptedException {
        KafkaConnection brokers = kafka.cluster().orElseThrow(() -> missing("--kafka", "ALLIANCE_KAFKA"));
        ClickHouseLogin reader =
                clickHouse.server().orElseThrow(() -> missing("--clickhouse-url", "ALLIANCE_CLICKHOUSE_URL"));
        PageAddress address = page.address();
        alliance.handleSignals();
        try (Progress progress = Progress.ofTerminal();
                Service service = Service.start(dataDir, address, brokers, reader)) {
            progress.message("Page:       " + address.publicUrl().orElseGet(service::uri));
            progress.message("ClickHouse: " + reader.url());
            progress.message("Kafka:      " + brokers.bootstrapServers());
            reconcile.start(
                    new StackReconciliation(reader, brokers, alliance.stop()),
                    service.metrics(),
                    progress::message,
                    alliance.stop());
            awaitEnd(service);
            return 0;
        }
    }

    private ParameterException missing(String option, String variable) {
        return new ParameterException(
                spec.commandLine(),
                "serve starts no servers of its own: give " + option + ", or set " + variable + ".");
    }

    private void awaitEnd(Service service) throws InterruptedException {
        while (!alliance.stop().await(POLL)) {
            Optional<String> failure = service.failure();
            if (failure.isPresent()) {
                throw new StackException("The service has been stopped because " + failure.get() + ".");
            }
        }
    }
}
