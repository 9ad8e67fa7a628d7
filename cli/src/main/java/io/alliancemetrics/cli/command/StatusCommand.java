package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.GatewayClient;
import io.alliancemetrics.cli.client.SubmissionList;
import io.alliancemetrics.cli.client.SubmissionReceipt;
import io.alliancemetrics.cli.client.SubmissionSummary;
import io.alliancemetrics.cli.terminal.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance status}: what became of an office's submissions. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show what became of your office's submissions, or the receipt of one.",
        exitCodeOnInvalidInput = SubmissionStatus.NOT_DONE,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:listed; of one submission: every row was accepted",
            "2:of one submission: some rows were rejected, by the service or by the job",
            "1:not done: nothing could be found out, or the job has yet to decide on rows of the submission"
        },
        footerHeading = "%nExample:%n",
        footer = "  alliance status --token-file kr.token")
final class StatusCommand implements Callable<Integer> {
    private static final int MOST = 500;

    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "A submission id; without it, all submissions are listed, the newest first.")
    private String id;

    @Mixin
    private GatewayMixin gateway;

    @Option(names = "--follow", description = "Wait until the job has decided on all rows, then show them.")
    private boolean follow;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "List at most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--dry-runs", description = "List dry runs too.")
    private boolean withDryRuns;

    @Option(names = "--json", description = "Print the list, or the receipt, as one JSON document.")
    private boolean json;

    @Option(names = "--all", description = "List all rejected cells of a receipt, not only the first 50.")
    private boolean all;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--limit: found " + limit + ", expected a number from 1 to " + MOST + ".");
        }
        try (Progress progress = Progress.ofTerminal()) {
            Messages messages = new Messages(spec.commandLine().getErr(), progress);
            GatewayClient client = gateway.client(messages);
            Waiting waiting = new Waiting(client, messages, gateway.patience());
            return id == null ? list(client, waiting) : receipt(client, waiting);
        }
    }

    private int receipt(GatewayClient client, Waiting waiting) throws IOException, InterruptedException {
        SubmissionReceipt found = client.receipt(id);
        SubmissionReceipt receipt = follow ? waiting.await(found) : found;
        if (json) {
            alliance.results().println(SubmissionsJson.of(List.of(receipt)));
        } else {
            SubmissionText.linesWithTimeline(receipt, all).forEach(alliance.results()::println);
        }
        return SubmissionStatus.of(List.of(receipt), true);
    }

    private int list(GatewayClient client, Waiting waiting) throws IOException, InterruptedException {
        SubmissionList list = client.submissions(limit, withDryRuns);
        if (follow) {
            for (SubmissionSummary summary : list.submissions()) {
                if (summary.isUnderWay()) {
                    SubmissionReceipt unused = waiting.await(client.receipt(summary.submissionId()));
                }
            }
            list = client.submissions(limit, withDryRuns);
        }
        if (json) {
            alliance.results().println(SubmissionsJson.text(list.json()));
        } else {
            SubmissionTable.lines(list.submissions()).forEach(alliance.results()::println);
        }
        return 0;
    }
}
