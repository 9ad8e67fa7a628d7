package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.Account;
import io.alliancemetrics.cli.client.FileKey;
import io.alliancemetrics.cli.client.GatewayClient;
import io.alliancemetrics.cli.client.NoAnswerException;
import io.alliancemetrics.cli.client.RefusedException;
import io.alliancemetrics.cli.client.SubmissionReceipt;
import io.alliancemetrics.cli.client.Submitted;
import io.alliancemetrics.cli.client.Upload;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Hands files in, one after the other. A file that is not taken does not keep the others back, a service that is away does. */
final class Sending {
    /** Smaller files are sent before anyone has seen a bar. */
    private static final long LARGE = 4_000_000;

    private static final long KILOBYTE = 1_000;

    private final GatewayClient client;
    private final Messages messages;
    private final Optional<Feed> feed;
    private final boolean dryRun;
    private final Optional<String> key;
    private Account account;
    private boolean isCutShort;

    /**
     * For files.
     *
     * @param feed if empty, a file's name tells
     * @param key if empty, a file's content makes it; not that of a dry run, which is always done anew
     */
    Sending(GatewayClient client, Messages messages, Optional<Feed> feed, boolean dryRun, Optional<String> key) {
        this.client = client;
        this.messages = messages;
        this.feed = feed;
        this.dryRun = dryRun;
        this.key = key;
    }

    /** The receipts of those that were taken. */
    List<SubmissionReceipt> sendAll(List<Path> files) {
        List<SubmissionReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < files.size() && !isCutShort; i++) {
            try {
                receipts.add(send(files.get(i)));
            } catch (RefusedException e) {
                messages.accept("alliance: " + files.get(i) + ": not taken. " + e.getMessage());
                isCutShort = e.isOfToken();
            } catch (NoAnswerException e) {
                messages.accept("alliance: " + files.get(i) + ": not submitted. " + e.getMessage());
                isCutShort = true;
            } catch (IOException e) {
                messages.failure(e);
            }
            if (isCutShort && i + 1 < files.size()) {
                messages.accept("alliance: Not tried either: " + names(files.subList(i + 1, files.size())) + ".");
            }
        }
        return receipts;
    }

    private static String names(List<Path> files) {
        return String.join(", ", files.stream().map(Path::toString).toList());
    }

    /** Whether the service would take nothing more. */
    boolean isCutShort() {
        return isCutShort;
    }

    private SubmissionReceipt send(Path file) throws IOException {
        RowSource unused = FileCheck.open(file);
        Upload upload = upload(file);
        requireFeed(file, upload.feed());
        LongConsumer sent = show(file);
        Submitted submitted = client.submit(upload, sent);
        messages.progress().end();
        if (submitted.isReplay()) {
            tellReplay(file, submitted.receipt());
        }
        return submitted.receipt();
    }

    private void requireFeed(Path file, Feed wanted) throws IOException {
        if (account == null) {
            account = client.account();
        }
        if (!account.feeds().contains(wanted.id())) {
            throw new IOException(file + ": the token is for " + String.join(", ", account.feeds()) + " of the office "
                    + account.office() + ", not for " + wanted.id() + ". Use another token of your office, or another"
                    + " --feed if the file holds something else.");
        }
    }

    private Upload upload(Path file) throws IOException {
        Feed held = feed.or(() -> FeedOfFileName.of(file))
                .orElseThrow(() -> new IOException(file + ": found a name that does not tell the feed, expected one"
                        + " that holds exactly one of " + Feed.allIds() + ". Give --feed FEED."));
        // What a dry run finds may change with the day, and it leaves nothing behind.
        Optional<String> name = key.isPresent() || dryRun ? key : Optional.of(FileKey.of(file, held));
        return new Upload(file, held, dryRun, name);
    }

    private LongConsumer show(Path file) throws IOException {
        long size = Files.size(file);
        if (size < LARGE) {
            return bytes -> {};
        }
        long total = size / KILOBYTE;
        messages.progress().start("Sending " + file.getFileName(), total, "kB");
        return bytes -> {
            messages.progress().reached(bytes / KILOBYTE);
            if (bytes == size) {
                messages.progress().phase("Having " + file.getFileName() + " checked and written");
            }
        };
    }

    private void tellReplay(Path file, SubmissionReceipt receipt) {
        String advice = receipt.allAccepted()
                ? ""
                : " To have the same file checked and written again, give a new --idempotency-key; rows that the log has"
                        + " already count once.";
        messages.accept(file + ": already submitted on " + Instants.shown(receipt.receivedAt())
                + "; this is what became" + " of it." + advice);
    }
}
