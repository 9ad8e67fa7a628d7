package io.alliancemetrics.streaming.job;

import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.streaming.fixture.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Writes the state of a job that has read the example scenario to its end. One of each release lies in
 * {@code src/test/resources/savepoints/<release>} and is never changed; that of a new release is written by
 *
 * <pre>
 * mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.alliancemetrics.streaming.job.GoldenSavepoint -Dexec.args=FOLDER
 * </pre>
 */
final class GoldenSavepoint {
    private GoldenSavepoint() {}

    /**
     * Writes a savepoint of the job as it is now.
     *
     * @param arguments the folder, which must not exist
     */
    public static void main(String... arguments) throws Exception {
        Path temporary = Files.createTempDirectory("golden-savepoint");
        Path example = ExampleScenario.extractTo(temporary.resolve("example")).scenario();
        try (KafkaBroker broker = KafkaBroker.start(temporary.resolve("kafka"));
                Warehouse warehouse = Warehouse.start(temporary.resolve("clickhouse"))) {
            long messages = submit(broker, example);
            try (RunningJob job =
                    RunningJob.start(broker.bootstrapServers(), warehouse, temporary.resolve("checkpoints"))) {
                while (warehouse.number("SELECT sum(messages) FROM alliance.kpi_progress") < messages) {
                    job.checkIsAlive();
                    Thread.sleep(100);
                }
                copy(job.savepoint(temporary), Path.of(arguments[0]));
            }
        }
    }

    /** Sends a scenario; returns how many messages it makes. */
    static long submit(KafkaBroker broker, Path scenario) throws Exception {
        ScenarioLoader loader = new ScenarioLoader(KafkaConnection.to(broker.bootstrapServers()), new SchemaStore());
        return loader.load(Scenario.read(scenario), (files, total, receipt) -> {}).stream()
                .mapToLong(Receipt::accepted)
                .sum();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
