package io.alliancemetrics.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alliance office}: who may do what; it only has subcommands. */
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        description = "Give offices access and take it away: tokens for the gateway, logins for Kafka.",
        subcommands = {
            OfficeCreateTokenCommand.class,
            OfficeListCommand.class,
            OfficeRevokeCommand.class,
            OfficeKafkaUserCommand.class,
            OfficeKafkaUsersCommand.class,
            OfficeRemoveKafkaUserCommand.class,
            HelpCommand.class
        })
final class OfficeCommand implements Runnable {
    @ParentCommand
    private AllianceCommand alliance;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw Subcommands.missing(spec);
    }

    AllianceCommand alliance() {
        return alliance;
    }
}
