package io.alliancemetrics.cli;

import io.alliancemetrics.cli.command.AllianceCommand;
import io.alliancemetrics.cli.terminal.Failures;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The {@code alliance} command. Exit status 0 only if everything asked for was done; messages go to standard error. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Standard output is for results alone: whatever a library prints there goes to standard error.
        PrintStream results = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        CommandLine command = new CommandLine(new AllianceCommand(results))
                .setExecutionExceptionHandler(new Failures())
                .setUsageHelpAutoWidth(true);
        command.setOut(new PrintWriter(results, true, StandardCharsets.UTF_8));
        System.exit(command.execute(arguments));
    }
}
