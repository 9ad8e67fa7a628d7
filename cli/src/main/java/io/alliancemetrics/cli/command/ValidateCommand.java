package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.handout.ReceiptsJson;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance validate}: what the gateway would say of files, without sending them. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check files here as the gateway would; nothing is sent.",
        exitCodeOnInvalidInput = ValidateCommand.NOT_DONE,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every row would be accepted",
            "2:some would be rejected, or a file could not be read to its end",
            "1:not done: a file is missing or no such format, or what to check is not clear"
        },
        footerHeading = "%nExample:%n",
        footer = "  alliance validate kr-rd-spend-2026Q3.xlsx --office kr")
final class ValidateCommand implements Callable<Integer> {
    static final int NOT_DONE = 1;
    private static final int SOME_REJECTED = 2;

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

    @Option(
            names = "--office",
            paramLabel = "CODE",
            defaultValue = "${env:ALLIANCE_OFFICE}",
            converter = OfficeConverter.class,
            description = "Whose files they are (default: ALLIANCE_OFFICE, otherwise the area in a file's first row).")
    private Office office;

    @Option(names = "--json", description = "Print all receipts as one JSON document.")
    private boolean json;

    @Option(names = "--all", description = "List all rejected cells, not only the first 50 of a file.")
    private boolean all;

    @Override
    public Integer call() {
        PrintWriter messages = spec.commandLine().getErr();
        List<Receipt> receipts = new ArrayList<>();
        try (Progress progress = Progress.ofTerminal()) {
            FileCheck check = new FileCheck(Optional.ofNullable(feed), Optional.ofNullable(office), progress, messages);
            for (Path file : files) {
                try {
                    Receipt receipt = check.check(file);
                    receipts.add(receipt);
                    print(receipt);
                } catch (IOException | UncheckedIOException e) {
                    progress.end();
                    messages.println("alliance: " + e.getMessage());
                }
            }
        }
        if (json) {
            alliance.results().println(ReceiptsJson.of(receipts).toText());
        }
        if (receipts.size() < files.size()) {
            return NOT_DONE;
        }
        return receipts.stream().allMatch(Receipt::allAccepted) ? 0 : SOME_REJECTED;
    }

    private void print(Receipt receipt) {
        if (!json) {
            ReceiptText.lines(receipt, all).forEach(alliance.results()::println);
        }
    }
}
