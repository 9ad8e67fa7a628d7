package io.alliancemetrics.streaming.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import io.alliancemetrics.streaming.fixture.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an earlier release has kept, this one goes on with. */
class GoldenSavepointIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    static List<Path> savepoints() throws Exception {
        Path all = Path.of(GoldenSavepointIT.class.getResource("/savepoints").toURI());
        try (Stream<Path> releases = Files.list(all)) {
            return releases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("savepoints")
    void goesOnFromTheStateOfAnEarlierRelease(Path savepoint) throws Exception {
        Path example = ExampleScenario.extractTo(folder.resolve("example")).scenario();
        Path more = folder.resolve("more");
        ScenarioGenerator.write(ScenarioParameters.of(77, 700), more);
        List<SubmittedRow> rows = new ArrayList<>(ScenarioReader.read(example));
        rows.addAll(ScenarioReader.read(more));

        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"));
                Warehouse warehouse = Warehouse.start(folder.resolve("clickhouse"))) {
            long before = GoldenSavepoint.submit(broker, example);
            long after = GoldenSavepoint.submit(broker, more);
            try (RunningJob job = RunningJob.start(
                    broker.bootstrapServers(), warehouse, folder.resolve("checkpoints"), Optional.of(savepoint))) {
                awaitProgress(before + after, warehouse, job);
            }
            assertThat(warehouse.number("SELECT count() FROM alliance.record_log"))
                    .as("messages read; those before the savepoint are not read again")
                    .isEqualTo(after);
            assertThat(new TreeSet<>(FigureLines.in(warehouse)))
                    .isEqualTo(FigureLines.of(NaiveCalculator.calculate(rows)));
        }
    }

    private static void awaitProgress(long messages, Warehouse warehouse, RunningJob job) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (progress(warehouse) != messages) {
            job.checkIsAlive();
            assertThat(Instant.now())
                    .as("waited %s for %d messages in the figures, there are %d", LIMIT, messages, progress(warehouse))
                    .isBefore(end);
            Thread.sleep(100);
        }
    }

    private static long progress(Warehouse warehouse) throws Exception {
        return warehouse.number("SELECT sum(messages) FROM alliance.kpi_progress");
    }
}
