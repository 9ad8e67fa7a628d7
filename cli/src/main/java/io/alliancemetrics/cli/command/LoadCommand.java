package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioException;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance load}: a backfill into a cluster whose own job computes the figures. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Write a scenario, or another backfill in its form, to an empty Kafka cluster, each file as of its"
                        + " day. Starts no job: the cluster's own computes the figures.",
        footerHeading = "%nExample:%n",
        footer = "  alliance load samples --kafka 127.0.0.1:9092 --kafka-config deploy/secrets/kafka-admin.properties")
final class LoadCommand implements Callable<Integer> {
    private static final int SOME_REJECTED = 2;

    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The scenario: DIR/<recorded-day>/<office>/<feed>.csv.")
    private Path scenario;

    @Mixin
    private KafkaMixin kafka;

    @Override
    public Integer call() throws ScenarioException {
        KafkaConnection brokers = kafka.cluster()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Say where to load it: give --kafka, or set ALLIANCE_KAFKA."));
        Scenario files = Scenario.read(scenario);
        try (Progress progress = Progress.ofTerminal()) {
            progress.start("Submitting files", files.files().size(), "files");
            List<Receipt> receipts = new ScenarioLoader(brokers, new SchemaStore())
                    .load(files, (done, total, receipt) -> {
                        alliance.stop().check();
                        progress.reached(done);
                    });
            progress.end();
            receipts.stream()
                    .flatMap(receipt -> receipt.messages().stream())
                    .forEach(line -> progress.message("  " + line));
            return report(receipts, progress);
        }
    }

    private static int report(List<Receipt> receipts, Progress progress) {
        long rejected = receipts.stream().mapToLong(Receipt::rejected).sum();
        long accepted = receipts.stream().mapToLong(Receipt::accepted).sum();
        progress.message(accepted + " rows are in the log, " + rejected
                + " were rejected. alliance.record_log says what the" + " job makes of them.");
        return rejected == 0 ? 0 : SOME_REJECTED;
    }
}
