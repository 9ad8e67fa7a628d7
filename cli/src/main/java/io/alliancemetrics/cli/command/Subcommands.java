package io.alliancemetrics.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command that only has subcommands says when none is named. */
final class Subcommands {
    private Subcommands() {}

    static ParameterException missing(CommandSpec spec) {
        List<String> names = spec.subcommands().keySet().stream()
                .filter(name -> !name.equals("help"))
                .toList();
        return new ParameterException(
                spec.commandLine(),
                "Say what to do: " + String.join(", ", names.subList(0, names.size() - 1)) + " or "
                        + names.get(names.size() - 1) + ".");
    }
}
