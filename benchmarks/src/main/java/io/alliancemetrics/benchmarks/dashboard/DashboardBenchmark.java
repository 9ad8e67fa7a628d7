package io.alliancemetrics.benchmarks.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.alliancemetrics.benchmarks.Machine;
import io.alliancemetrics.benchmarks.TemporaryFolder;
import io.alliancemetrics.benchmarks.process.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alliance bench dashboard}. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        description =
                "Ask the dashboard over few records and over many, while figures change. Exit status 0 if 95 % of the"
                        + " requests over many take less than 50 ms, and no more than 1.3 times as long as over few.")
public final class DashboardBenchmark implements Callable<Integer> {
    private static final int NOT_MET = 3;
    private static final double NANOS = 1e9;

    @Option(names = "--few", defaultValue = "50000", description = "Records of one side (default: ${DEFAULT-VALUE}).")
    private long few;

    @Option(
            names = "--many",
            defaultValue = "5000000",
            description = "Records of the other (default: ${DEFAULT-VALUE}).")
    private long many;

    @Option(
            names = "--rounds",
            defaultValue = "10",
            description = "How often the sides take turns, after one round that does not count (default:"
                    + " ${DEFAULT-VALUE}). Figures change before each.")
    private int rounds;

    @Option(
            names = "--requests",
            defaultValue = "20",
            description = "Requests to each resource in a round (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${sys:alliance.benchmarks:-benchmarks/target}/dashboard.json",
            description = "Where the result goes as JSON (default: ${DEFAULT-VALUE}).")
    private Path out;

    /** A dashboard with its records, and what was measured of it by resource. */
    private record Side(
            Part part, DashboardClient client, Map<String, Double> first, Map<String, List<Double>> millis) {
        static Side of(Part part) {
            return new Side(
                    part,
                    new DashboardClient(URI.create(part.greeting())),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());
        }

        void measure(List<String> resources, int times) throws IOException, InterruptedException {
            part.call(DashboardPart.TOUCH);
            for (int i = 0; i < times; i++) {
                for (String resource : resources) {
                    millis.computeIfAbsent(resource, name -> new ArrayList<>()).add(client.ask(resource));
                }
            }
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.make();
                Part ofFew = part(folder.path().resolve("few"), few);
                Part ofMany = part(folder.path().resolve("many"), many)) {
            DashboardReport report = measured(Side.of(ofFew), Side.of(ofMany));
            report.lines().forEach(System.out::println);
            Files.createDirectories(out.toAbsolutePath().getParent());
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out.toFile(), report);
            System.out.println("As JSON: " + out);
            return report.isMet() ? 0 : NOT_MET;
        }
    }

    private DashboardReport measured(Side ofFew, Side ofMany) throws IOException, InterruptedException {
        List<String> resources = ofFew.client().resources();
        for (String resource : resources) {
            ofFew.first().put(resource, ofFew.client().ask(resource));
            ofMany.first().put(resource, ofMany.client().ask(resource));
        }
        ofFew.measure(resources, requests);
        ofMany.measure(resources, requests);
        ofFew.millis().clear();
        ofMany.millis().clear();
        for (int round = 0; round < rounds; round++) {
            boolean isFewFirst = round % 2 == 0;
            (isFewFirst ? ofFew : ofMany).measure(resources, requests);
            (isFewFirst ? ofMany : ofFew).measure(resources, requests);
            System.err.println("Round " + (round + 1) + " of " + rounds + " measured.");
        }
        return new DashboardReport(
                Machine.here(),
                few,
                many,
                rounds * requests,
                resources.stream()
                        .map(resource -> new DashboardReport.Resource(
                                new Latencies(resource, ofFew.millis().get(resource)),
                                new Latencies(resource, ofMany.millis().get(resource)),
                                ofFew.first().get(resource),
                                ofMany.first().get(resource)))
                        .toList(),
                seconds(ofFew),
                seconds(ofMany));
    }

    private static double seconds(Side side) throws IOException {
        return Long.parseLong(side.part().call(DashboardPart.COMPUTE)) / NANOS;
    }

    private static Part part(Path folder, long records) throws IOException {
        return Part.start(
                DashboardPart.class,
                List.of("-Xmx768m", "-XX:+UseSerialGC"),
                folder.toString(),
                Long.toString(records));
    }
}
