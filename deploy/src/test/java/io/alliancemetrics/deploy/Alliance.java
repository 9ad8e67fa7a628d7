package io.alliancemetrics.deploy;

import io.alliancemetrics.cli.command.AllianceCommand;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the code itself knows: its commands, options and variables. */
final class Alliance {
    private static final Pattern VARIABLE = Pattern.compile("\\bALLIANCE_[A-Z][A-Z_]*[A-Z]\\b");
    private static final Set<String> VARIABLES = new TreeSet<>(Repository.findInSources(VARIABLE));

    private Alliance() {}

    /** Whether some code reads the environment variable. */
    static boolean reads(String variable) {
        return VARIABLES.contains(variable);
    }

    /** What the command line says of arguments, without running them; empty if it takes them. */
    static List<String> refusal(List<String> arguments) {
        try {
            new CommandLine(new AllianceCommand(System.out)).parseArgs(arguments.toArray(new String[0]));
            return List.of();
        } catch (ParameterException e) {
            return List.of("alliance refuses " + arguments + ": " + e.getMessage());
        }
    }
}
