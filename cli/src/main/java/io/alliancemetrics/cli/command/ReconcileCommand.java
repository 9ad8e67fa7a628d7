package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.reconcile.Reconciled;
import io.alliancemetrics.cli.reconcile.ReconciledJson;
import io.alliancemetrics.cli.reconcile.ReconciledText;
import io.alliancemetrics.cli.reconcile.Reconciliation;
import io.alliancemetrics.cli.stack.Addresses;
import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance reconcile}: whether the figures are those of the records, and the log is accounted for. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Compare every figure with what SQL computes from the records (alliance.kpi_as_of), and every"
                + " message on the broker with the record log. Changes nothing.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:no difference",
            "3:there are differences; they are listed",
            "1:not done: the broker or ClickHouse does not answer"
        },
        footerHeading = "%nExample:%n",
        footer = "  alliance reconcile --data-dir ./data")
final class ReconcileCommand implements Callable<Integer> {
    static final int DIFFERENT = 3;

    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClickHouseMixin clickHouse;

    @Mixin
    private KafkaMixin kafka;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for the job to come as far as the log is (default: ${DEFAULT-VALUE}).")
    private int wait;

    @Option(names = "--json", description = "Print everything as one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (wait < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--wait: found " + wait + ", expected a number of seconds.");
        }
        ClickHouseLogin reader = clickHouse.reader();
        KafkaConnection broker = kafka.cluster().orElseGet(() -> Addresses.kafkaAdministrator(clickHouse.dataDir()));
        Reconciled found = new Reconciliation(
                        reader.access().dataSource(), broker.allProperties(), Duration.ofSeconds(wait), alliance.stop())
                .run();
        if (json) {
            alliance.results().println(ReconciledJson.of(found));
        } else {
            ReconciledText.lines(found).forEach(alliance.results()::println);
            alliance.results().println(ReconciledText.summary(found));
        }
        return found.isClean() ? 0 : DIFFERENT;
    }
}
