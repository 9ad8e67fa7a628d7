package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.GatewayClient;
import io.alliancemetrics.cli.client.SubmissionReceipt;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance submit}: hands files in and says what became of them. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Hand files in to the service and wait until their records count. Giving the same command again"
                + " after any interruption is safe: it goes on where it was.",
        exitCodeOnInvalidInput = SubmissionStatus.NOT_DONE,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every row was accepted",
            "2:some were rejected, by the service or by the job",
            "1:not done: a file was not taken, or the job has yet to decide on its rows"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  alliance submit kr-rd-spend-2026Q3.xlsx --token-file kr.token --dry-run",
            "  alliance submit kr-rd-spend-2026Q3.xlsx --token-file kr.token"
        })
final class SubmitCommand implements Callable<Integer> {
    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, XLSX, JSON or JSON Lines.")
    private List<Path> files;

    @Option(
            names = "--feed",
            converter = FeedConverter.class,
            description = "What the files hold (default: the one feed that is in a file's name).")
    private Feed feed;

    @Mixin
    private GatewayMixin gateway;

    @Option(names = "--dry-run", description = "Only have the files checked; nothing is written.")
    private boolean dryRun;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Names the file for retries (default: made of its content and feed; none for dry runs). A new"
                    + " key hands a file in anew that was handed in before.")
    private String key;

    @Option(
            names = "--wait",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Wait until the job has decided on all rows (default), or only until they are in the log.")
    private boolean isToWait;

    @Option(names = "--json", description = "Print all receipts as one JSON document.")
    private boolean json;

    @Option(names = "--all", description = "List all rejected cells, not only the first 50 of a file.")
    private boolean all;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (key != null && files.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--idempotency-key names one file, found " + files.size() + " files.");
        }
        try (Progress progress = Progress.ofTerminal()) {
            Messages messages = new Messages(spec.commandLine().getErr(), progress);
            GatewayClient client = gateway.client(messages);
            Sending sending =
                    new Sending(client, messages, Optional.ofNullable(feed), dryRun, Optional.ofNullable(key));
            List<SubmissionReceipt> sent = sending.sendAll(files);
            Waiting waiting = new Waiting(client, messages, gateway.patience());
            boolean isWaitWorthwhile = isToWait && !sending.isCutShort();
            List<SubmissionReceipt> receipts = new ArrayList<>();
            for (SubmissionReceipt receipt : sent) {
                receipts.add(isWaitWorthwhile ? waiting.await(receipt) : receipt);
                print(receipts.get(receipts.size() - 1), progress);
            }
            progress.end();
            if (json) {
                alliance.results().println(SubmissionsJson.of(receipts));
            }
            return sent.size() < files.size() ? SubmissionStatus.NOT_DONE : SubmissionStatus.of(receipts, isToWait);
        }
    }

    private void print(SubmissionReceipt receipt, Progress progress) {
        if (!json) {
            progress.end();
            SubmissionText.lines(receipt, all).forEach(alliance.results()::println);
        }
    }
}
