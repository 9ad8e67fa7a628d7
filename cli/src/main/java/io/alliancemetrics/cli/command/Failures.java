package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a command that failed with one clear sentence and exit status 1; the trace is in the log, where it is wanted. */
public final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int MOST_PROBLEMS = 5;

    private final AllianceCommand alliance;

    public Failures(AllianceCommand alliance) {
        this.alliance = alliance;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        LOG.warn("The command failed", failure);
        if (alliance.isStopped()) {
            // Whatever failed, it did so because it was made to end.
            return alliance.stoppedStatus();
        }
        command.getErr().println(command.getColorScheme().errorText("alliance: " + message(failure)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) {
        if (failure instanceof ScenarioException scenario && scenario.problems().size() > 1) {
            return message(scenario.problems());
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static String message(List<String> problems) {
        List<String> lines = new ArrayList<>();
        lines.add("This is not a scenario; " + problems.size() + " things are wrong with it:");
        problems.stream().limit(MOST_PROBLEMS).map(problem -> "  " + problem).forEach(lines::add);
        if (problems.size() > MOST_PROBLEMS) {
            lines.add("  and " + (problems.size() - MOST_PROBLEMS) + " more.");
        }
        return String.join(System.lineSeparator(), lines);
    }
}
