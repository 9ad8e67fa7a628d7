package io.alliancemetrics.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * What a command did.
 *
 * @param status its exit status
 * @param output what it wrote to standard output
 * @param messages what it wrote to standard error
 */
record CommandRun(int status, String output, String messages) {
    static CommandRun of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        AllianceCommand alliance = new AllianceCommand(new PrintStream(out, true, StandardCharsets.UTF_8));
        int status = new CommandLine(alliance)
                .setExecutionExceptionHandler(new Failures(alliance))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
