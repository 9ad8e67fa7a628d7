package io.alliancemetrics.cli.stack;

import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.DashboardServer;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broker, engine, job and dashboard, as one. What has been started is stopped again if something else cannot be started.
 * Closing it stops everything, the last first.
 */
public final class Stack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final DataFolder folder;
    private final StackOptions options;
    private String kafka = "";
    private EnginePart engine;
    private JobPart job;
    private DashboardServer dashboard;

    private Stack(StackOptions options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * Starts what is needed; returns when everything takes requests.
     *
     * @throws RuntimeException whose message says what to do, if something cannot be started; nothing runs then
     */
    public static Stack start(StackOptions options, Progress progress) {
        Stack stack = new Stack(options, DataFolder.prepare(options.dataDir()));
        try {
            stack.startAll(progress);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public KafkaConnection kafka() {
        return KafkaConnection.to(kafka);
    }

    /** A user who reads. */
    public ClickHouseLogin reader() {
        return engine.reader();
    }

    public URI dashboard() {
        return dashboard.uri();
    }

    public DataFolder folder() {
        return folder;
    }

    /** Why the stack does not work any more; empty while it does. */
    public Optional<String> failure() {
        if (engine.embedded() != null && !engine.embedded().isAlive()) {
            return Optional.of("the ClickHouse engine's process has ended");
        }
        String jobFailure = job.failure();
        return jobFailure.isEmpty() ? Optional.empty() : Optional.of("the job has failed: " + jobFailure);
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("Stopping {} failed", part, e);
            }
        }
    }

    private void startAll(Progress progress) {
        progress.phase("Starting the broker and the ClickHouse engine");
        CompletableFuture<EnginePart> engineStart =
                CompletableFuture.supplyAsync(() -> opened(EnginePart.start(options, folder)));
        CompletableFuture<String> brokerStart = CompletableFuture.supplyAsync(this::startBroker);
        // Both have ended, well or not, before anything is stopped.
        CompletableFuture.allOf(engineStart, brokerStart)
                .exceptionally(failure -> null)
                .join();
        engine = result(engineStart);
        kafka = result(brokerStart);
        progress.phase("Making the tables");
        migrate();
        progress.phase("Starting the dashboard and the job");
        dashboard = opened(DashboardServer.start(
                DashboardConfig.of(engine.reader().access()).withPort(options.dashboardPort())));
        job = opened(JobPart.start(options, folder, kafka, engine.writer()));
    }

    private String startBroker() {
        return options.external().kafka().orElseGet(() -> opened(KafkaBroker.start(folder.kafka(), options.kafkaPort()))
                .bootstrapServers());
    }

    private void migrate() {
        try (Connection connection = engine.writer().access().dataSource().getConnection()) {
            new Migrations(connection).apply();
        } catch (SQLException e) {
            throw new StackException("The tables could not be made on " + engine.writer() + ": " + e.getMessage(), e);
        }
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        started.push(part);
        return part;
    }

    private static <T> T result(CompletableFuture<T> start) {
        try {
            return start.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
