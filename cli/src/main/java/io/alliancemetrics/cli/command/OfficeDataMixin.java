package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.DataFolder;
import io.alliancemetrics.ingest.account.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the data folder of a stack, which may run or not. */
final class OfficeDataMixin {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "Data folder of the stack (default: ${DEFAULT-VALUE}).")
    private Path dataDir;

    Path dataDir() {
        return dataDir;
    }

    /** Makes the database if there is none. */
    Tokens tokens() {
        return Tokens.open(DataFolder.tokens(dataDir), Clock.systemUTC());
    }

    /** Empty if there is none: who only looks leaves nothing behind in a folder that was mistyped. */
    Optional<Tokens> existingTokens() {
        return Files.exists(DataFolder.tokens(dataDir)) ? Optional.of(tokens()) : Optional.empty();
    }
}
