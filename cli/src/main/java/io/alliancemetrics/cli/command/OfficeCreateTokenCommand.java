package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.account.IssuedToken;
import io.alliancemetrics.ingest.account.Tokens;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance office create-token}. */
@Command(
        name = "create-token",
        mixinStandardHelpOptions = true,
        description = "Make a token with which an office submits. It is shown this once: only its hash is kept.",
        footerHeading = "%nExample:%n",
        footer = "  alliance office create-token kr --label \"Statistics Korea\" --out kr.token")
final class OfficeCreateTokenCommand implements Callable<Integer> {
    @ParentCommand
    private OfficeCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OfficeDataMixin data;

    @Parameters(
            paramLabel = "OFFICE",
            converter = OfficeConverter.class,
            description = "Whose it is: an ISO 3166-1 alpha-2 code such as kr, or secretariat.")
    private Office office;

    @Option(
            names = "--feed",
            paramLabel = "FEED",
            converter = FeedConverter.class,
            description = "What it is for (repeatable; default: all feeds that the office reports).")
    private List<Feed> feeds = List.of();

    @Option(names = "--label", paramLabel = "TEXT", description = "What lists call it, such as who has it.")
    private String label = "";

    @Option(names = "--expires-in", paramLabel = "DAYS", description = "Days until it expires (default: never).")
    private Integer days;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it to this new file, which only its owner can read, instead of standard output.")
    private Path out;

    @Override
    public Integer call() {
        if (days != null && days < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--expires-in: found " + days + ", expected a number of days from 1 on.");
        }
        try (Tokens tokens = data.tokens()) {
            if (out == null) {
                IssuedToken issued = create(tokens);
                parent.alliance().results().println(issued.token());
                tell(issued, "it is shown only now");
            } else {
                OfficeSecretFile.write(out, () -> {
                    IssuedToken issued = create(tokens);
                    tell(issued, "it is in " + out);
                    return issued.token() + "\n";
                });
            }
        }
        return 0;
    }

    private IssuedToken create(Tokens tokens) {
        Set<Feed> chosen = feeds.isEmpty()
                ? Arrays.stream(Feed.values()).filter(office::reports).collect(Collectors.toSet())
                : Set.copyOf(feeds);
        Optional<Instant> expiresAt =
                Optional.ofNullable(days).map(count -> Instant.now().plus(Duration.ofDays(count)));
        return tokens.create(office, chosen, label, expiresAt);
    }

    private void tell(IssuedToken issued, String where) {
        spec.commandLine()
                .getErr()
                .println("Token " + issued.info().id() + " of " + office + " for "
                        + OfficeTokenTexts.feeds(issued.info()) + ", expires "
                        + OfficeTokenTexts.orNever(issued.info().expiresAt()) + "; " + where + ".");
    }
}
