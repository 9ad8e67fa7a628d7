package io.alliancemetrics.cluster;

import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.scenario.Scenario;
import io.alliancemetrics.ingest.scenario.ScenarioFile;
import io.alliancemetrics.ingest.scenario.ScenarioLoader;
import io.alliancemetrics.schemas.avro.SchemaStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Offices that submit without a pause, in a thread of its own: random scenarios, one day after the other. A day that
 * could not be submitted because the broker was away is submitted again, as an office would.
 */
final class Load implements AutoCloseable {
    private static final int ROWS = 6_000;
    private static final long PAUSE_MILLIS = 100;

    private final String bootstrapServers;
    private final Path folder;
    private final List<SubmittedRow> rows;
    private final Queue<Scenario> days = new ArrayDeque<>();
    private final CompletableFuture<Void> running;
    private long seed;
    private volatile boolean isEnding;
    private final ReentrantLock submitting = new ReentrantLock(true);

    /**
     * Starts.
     *
     * @param rows to which all that is submitted is added, in its order
     */
    Load(String bootstrapServers, Path folder, long seed, List<SubmittedRow> rows) {
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
        this.seed = seed;
        this.rows = rows;
        this.running = CompletableFuture.runAsync(this::submitDays);
    }

    /** Nothing is submitted until {@link #goOn()}. */
    void pause() {
        submitting.lock();
    }

    void goOn() {
        submitting.unlock();
    }

    /** Throws if it has failed. */
    void check() throws Exception {
        if (running.isDone()) {
            running.get();
        }
    }

    /** Ends with the day that is being submitted. */
    void end() throws Exception {
        isEnding = true;
        running.get();
    }

    @Override
    public void close() {
        isEnding = true;
        running.exceptionally(failure -> null).join();
    }

    private void submitDays() {
        try {
            while (!isEnding) {
                if (days.isEmpty()) {
                    generate();
                }
                submitting.lock();
                try {
                    submit(days.remove());
                } finally {
                    submitting.unlock();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void generate() throws Exception {
        Path scenario = folder.resolve("scenario-" + seed);
        ScenarioGenerator.write(ScenarioParameters.of(seed, ROWS), scenario);
        seed++;
        TreeMap<LocalDate, List<ScenarioFile>> byDay = Scenario.read(scenario).files().stream()
                .collect(Collectors.groupingBy(ScenarioFile::recordedDay, TreeMap::new, Collectors.toList()));
        byDay.values().forEach(files -> days.add(new Scenario(scenario, files)));
    }

    private void submit(Scenario day) throws Exception {
        ScenarioLoader loader = new ScenarioLoader(KafkaConnection.to(bootstrapServers), new SchemaStore());
        Waiting.until(
                "a broker that takes submissions",
                () -> {
                    loader.load(day, (files, total, receipt) -> {});
                    return true;
                },
                () -> "the day is that of " + day.files().get(0).path());
        rows.addAll(ScenarioReader.read(day.directory()).stream()
                .filter(row -> row.recordedDay().equals(day.files().get(0).recordedDay()))
                .toList());
    }
}
