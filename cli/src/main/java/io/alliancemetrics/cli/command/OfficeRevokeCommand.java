package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.ingest.account.Tokens;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alliance office revoke}. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Make a token worthless, at once and for ever, also for a gateway that runs.")
final class OfficeRevokeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OfficeDataMixin data;

    @Parameters(paramLabel = "TOKEN_ID", description = "As \"alliance office list\" shows it.")
    private String tokenId;

    @Override
    public Integer call() {
        if (!revoke()) {
            throw new StackException("Found no token with this id that is not revoked yet in " + data.dataDir()
                    + ". \"alliance office list\" shows the ids; another folder is named with --data-dir.");
        }
        spec.commandLine().getErr().println("Token " + tokenId + " is revoked.");
        return 0;
    }

    private boolean revoke() {
        Optional<Tokens> existing = data.existingTokens();
        if (existing.isEmpty()) {
            return false;
        }
        try (Tokens tokens = existing.get()) {
            return tokens.revoke(tokenId);
        }
    }
}
