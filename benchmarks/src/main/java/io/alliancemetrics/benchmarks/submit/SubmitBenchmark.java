package io.alliancemetrics.benchmarks.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.alliancemetrics.benchmarks.Machine;
import io.alliancemetrics.benchmarks.TemporaryFolder;
import io.alliancemetrics.benchmarks.process.Part;
import io.alliancemetrics.ingest.account.Tokens;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alliance bench submit}. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Submit a large file through the gateway, and beside it merely parse it and send its rows. Exit"
                + " status 0 if the gateway is at least half as fast.")
public final class SubmitBenchmark implements Callable<Integer> {
    private static final int NOT_MET = 3;

    @Option(names = "--rows", defaultValue = "1000000", description = "Rows of the file (default: ${DEFAULT-VALUE}).")
    private long rows;

    @Option(
            names = "--pairs",
            defaultValue = "6",
            description =
                    "How often both are measured, after one pair that does not count (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(
            names = "--heap",
            defaultValue = "512m",
            description = "Heap of the gateway, and of the other process (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Option(names = "--recording", paramLabel = "FILE", description = "Record the gateway's process with JFR.")
    private Path recording;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:alliance.benchmarks:-benchmarks/target}/submit.json",
            description = "Where the result goes as JSON (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path file = folder.path().resolve("rd-spend.csv");
            RdSpendFile.write(file, rows);
            Report report = measured(folder.path(), file);
            report.lines().forEach(System.out::println);
            Files.createDirectories(out.toAbsolutePath().getParent());
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out.toFile(), report);
            System.out.println("As JSON: " + out);
            return report.isMet() ? 0 : NOT_MET;
        }
    }

    private Report measured(Path folder, Path file) throws IOException, InterruptedException {
        Path gatewayFolder = Files.createDirectory(folder.resolve("gateway"));
        String token = token(gatewayFolder);
        try (Part broker = Part.start(
                        BrokerPart.class,
                        options("768m"),
                        folder.resolve("kafka").toString());
                Part gateway =
                        Part.start(GatewayPart.class, gatewayOptions(), gatewayFolder.toString(), broker.greeting());
                Part mere = Part.start(MerePart.class, options(heap), broker.greeting())) {
            Rounds rounds = new Rounds(file, rows, broker, new GatewayWay(gateway, token), new MereWay(mere));
            List<Pair> measured = rounds.run(pairs);
            return new Report(Machine.here(), heap, rows, Files.size(file), measured, gateway.usage(), mere.usage());
        }
    }

    private static String token(Path gatewayFolder) {
        try (Tokens tokens = Tokens.open(gatewayFolder.resolve("tokens.db"), Clock.systemUTC())) {
            return tokens.create(SubmitTopics.OURS.office(), Set.of(Feed.RD_SPEND), "benchmark", Optional.empty())
                    .token();
        }
    }

    private List<String> gatewayOptions() {
        List<String> options = new ArrayList<>(options(heap));
        if (recording != null) {
            options.add("-XX:StartFlightRecording=filename=" + recording.toAbsolutePath() + ",settings=profile");
        }
        return options;
    }

    private static List<String> options(String size) {
        return List.of("-Xmx" + size, "-XX:+UseSerialGC");
    }
}
