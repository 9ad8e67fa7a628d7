package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.rebuild.Rebuild;
import io.alliancemetrics.cli.stack.Addresses;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes all tables anew from the log. */
@Command(
        name = "rebuild",
        description =
                "Replay the whole log into fresh tables and put them in the place of the old ones, which can be read"
                        + " all the time. A running job may go on; restart it afterwards, and it writes every figure anew. One"
                        + " rebuild at a time.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:rebuilt; the hashes of the figures before and after are printed",
            "1:not done; the tables are as they were unless the message says otherwise"
        },
        footerHeading = "%nExample:%n",
        footer = "  alliance rebuild --data-dir ./data")
final class RebuildCommand implements Callable<Integer> {
    @ParentCommand
    private AllianceCommand alliance;

    @Mixin
    private ClickHouseMixin clickHouse;

    @Mixin
    private KafkaMixin kafka;

    @Option(
            names = "--discard",
            description = "Drop what an interrupted rebuild has left. Only if no other rebuild is running.")
    private boolean isDiscarding;

    @Override
    public Integer call() throws Exception {
        KafkaConnection broker = kafka.cluster().orElseGet(() -> Addresses.kafkaAdministrator(clickHouse.dataDir()));
        try (TemporaryFolder scratch = TemporaryFolder.create();
                Progress progress = Progress.ofTerminal()) {
            Rebuild.Result result = new Rebuild(clickHouse.writer(), broker, alliance.stop(), isDiscarding)
                    .run(scratch.path(), progress);
            progress.message(String.format("Rebuilt from %,d messages.", result.messages()));
            progress.message("If a job runs, restart it from its last checkpoint: it then writes every figure anew.");
            alliance.results().println(result.before() + "  before");
            alliance.results().println(result.after() + "  after");
        }
        return 0;
    }
}
