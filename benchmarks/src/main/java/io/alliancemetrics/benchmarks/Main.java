package io.alliancemetrics.benchmarks;

import io.alliancemetrics.benchmarks.dashboard.DashboardBenchmark;
import io.alliancemetrics.benchmarks.replay.ReplayBenchmark;
import io.alliancemetrics.benchmarks.submit.SubmitBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks. Exit status 0 if a benchmark ran and its requirement is met. */
@Command(
        name = "alliance bench",
        mixinStandardHelpOptions = true,
        description = "Measure what the documentation promises. See docs/performance.md.",
        subcommands = {DashboardBenchmark.class, ReplayBenchmark.class, SubmitBenchmark.class, HelpCommand.class})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).setUsageHelpAutoWidth(true).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which benchmark.");
    }
}
