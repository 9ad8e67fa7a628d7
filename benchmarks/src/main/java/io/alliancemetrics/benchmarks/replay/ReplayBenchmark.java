package io.alliancemetrics.benchmarks.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.alliancemetrics.benchmarks.Machine;
import io.alliancemetrics.benchmarks.TemporaryFolder;
import io.alliancemetrics.benchmarks.log.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alliance bench replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Compute all figures from a whole log, and beside it merely read and decode it. Exit status 0 if the"
                        + " job has 0.35 of the speed, by processor time.")
public final class ReplayBenchmark implements Callable<Integer> {
    private static final int NOT_MET = 3;

    @Option(
            names = "--records",
            defaultValue = "5000000",
            description = "Records of the log (default: ${DEFAULT-VALUE}).")
    private long records;

    @Option(
            names = "--pairs",
            defaultValue = "5",
            description =
                    "How often both are measured, after one pair that does not count (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(
            names = "--spread",
            defaultValue = "SKEWED",
            description = "How the records are spread: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Spread spread;

    @Option(
            names = "--heap",
            defaultValue = "4g",
            description = "Heap of the job, and of the other process (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Option(names = "--recording", paramLabel = "FILE", description = "Record the job's process with JFR.")
    private Path recording;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:alliance.benchmarks:-benchmarks/target}/replay.json",
            description = "Where the result goes as JSON (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make();
                Bench bench = Bench.start(folder.path(), records, spread, heap, jobOptions())) {
            ReplayReport report = measured(bench);
            report.lines().forEach(System.out::println);
            Files.createDirectories(out.toAbsolutePath().getParent());
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out.toFile(), report);
            System.out.println("As JSON: " + out);
            return report.isMet() ? 0 : NOT_MET;
        }
    }

    private List<String> jobOptions() {
        return recording == null
                ? List.of()
                : List.of("-XX:StartFlightRecording=filename=" + recording.toAbsolutePath() + ",settings=profile");
    }

    private ReplayReport measured(Bench bench) throws IOException {
        List<ReplayReport.Pair> measured = new ArrayList<>();
        for (int i = 0; i <= pairs; i++) {
            ReplayReport.Pair pair = pair(bench, i % 2 == 0);
            if (i > 0) {
                measured.add(pair);
            }
            System.err.println("Pair " + i + " of " + pairs + (i == 0 ? ", which does not count," : "") + " measured.");
        }
        return new ReplayReport(Machine.here(), heap, measured, bench.usage());
    }

    /** A B, B A, A B, …: whatever changes on the machine meanwhile falls on both. */
    private static ReplayReport.Pair pair(Bench bench, boolean isLimitFirst) throws IOException {
        if (isLimitFirst) {
            Run limit = bench.limit();
            return new ReplayReport.Pair(bench.ours(), limit);
        }
        Run ours = bench.ours();
        return new ReplayReport.Pair(ours, bench.limit());
    }
}
