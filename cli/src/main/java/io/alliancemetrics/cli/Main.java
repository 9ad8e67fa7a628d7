package io.alliancemetrics.cli;

import io.alliancemetrics.cli.command.AllianceCommand;
import io.alliancemetrics.cli.command.Failures;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
        // The same characters whatever the locale.
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(messages);
        System.setOut(messages);
        AllianceCommand alliance = new AllianceCommand(results);
        CommandLine command = new CommandLine(alliance)
                .setExecutionExceptionHandler(new Failures(alliance))
                .setUsageHelpAutoWidth(true);
        command.setOut(new PrintWriter(results, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
        System.exit(run(command, arguments));
    }

    /** An error too ends the process: the threads of broker and job would keep it alive, doing nothing. */
    private static int run(CommandLine command, String[] arguments) {
        try {
            return command.execute(arguments);
        } catch (LinkageError | VirtualMachineError e) {
            command.getErr().println("alliance: Java itself failed: " + e);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
