package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StopRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself; it only has subcommands. */
@Command(
        name = "alliance",
        mixinStandardHelpOptions = true,
        version = "alliance-metrics 0.1.0",
        description = "Quarterly KPIs of a multinational AI alliance: from office files to a scorecard.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            ServeCommand.class,
            InitCommand.class,
            LoadCommand.class,
            SqlCommand.class,
            ReconcileCommand.class,
            ReportCommand.class,
            HashCommand.class,
            RebuildCommand.class,
            OfficeCommand.class,
            TemplateCommand.class,
            ValidateCommand.class,
            PseudonymiseCommand.class,
            SubmitCommand.class,
            StatusCommand.class,
            HelpCommand.class
        })
public final class AllianceCommand implements Runnable {
    private final PrintStream results;
    private final StopRequest stop = new StopRequest();
    private Signals signals;

    @Spec
    private CommandSpec spec;

    /** @param results where results go: standard output */
    public AllianceCommand(PrintStream results) {
        this.results = results;
    }

    @Override
    public void run() {
        throw Subcommands.missing(spec);
    }

    /** Whether a signal has asked for an end. */
    public boolean isStopped() {
        return stop.isMade();
    }

    /** The exit status of a command that a signal has ended before it was done. */
    public int stoppedStatus() {
        return signals == null ? 0 : signals.exitStatus();
    }

    PrintStream results() {
        return results;
    }

    StopRequest stop() {
        return stop;
    }

    /** From now on signals stop what runs in an orderly way. Without this they end the process at once. */
    Signals handleSignals() {
        signals = Signals.handle(stop);
        return signals;
    }
}
