package io.alliancemetrics.cli.command;

import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; it only has subcommands. */
@Command(
        name = "alliance",
        mixinStandardHelpOptions = true,
        version = "alliance-metrics 0.1.0",
        description = "Quarterly KPIs of a multinational AI alliance: from office files to a scorecard.",
        subcommands = {DemoCommand.class, UpCommand.class, SqlCommand.class, HelpCommand.class})
public final class AllianceCommand implements Runnable {
    private final PrintStream results;

    @Spec
    private CommandSpec spec;

    /** @param results where results go: standard output */
    public AllianceCommand(PrintStream results) {
        this.results = results;
    }

    PrintStream results() {
        return results;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: demo, up or sql.");
    }
}
