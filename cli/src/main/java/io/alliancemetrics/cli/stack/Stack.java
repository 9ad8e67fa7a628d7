package io.alliancemetrics.cli.stack;

import io.alliancemetrics.cli.terminal.LogFile;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.DashboardServer;
import io.alliancemetrics.dashboards.web.MountedServlet;
import io.alliancemetrics.ingest.gateway.Gateway;
import io.alliancemetrics.ingest.gateway.GatewayConfig;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.nio.file.Path;
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
 * Broker, engine, job, gateway and dashboard, as one. What has been started is stopped again if something else cannot be
 * started. Closing it stops everything, the last first.
 */
public final class Stack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final StackOptions options;
    private final DataFolder folder;
    private BrokerPart broker;
    private EnginePart engine;
    private JobPart job;
    private DashboardServer dashboard;
    private PrometheusRegistry metrics;

    private Stack(StackOptions options) {
        this.options = options;
        this.folder = opened(DataFolder.hold(options.dataDir(), options.dataDirAdvice()));
    }

    /**
     * Starts what is needed; returns when everything takes requests.
     *
     * @param stop asked for between the steps
     * @throws RuntimeException whose message says what to do, if something cannot be started; nothing runs then
     */
    public static Stack start(StackOptions options, Progress progress, StopRequest stop) {
        options.requireFreePorts();
        options.external().flink().ifPresent(RemoteFlink::requireAnswer);
        Stack stack = new Stack(options);
        boolean isUp = false;
        try {
            LogFile.open(stack.folder());
            stack.startAll(progress, stop);
            isUp = true;
            return stack;
        } finally {
            if (!isUp) {
                stack.close();
            }
        }
    }

    /** A user who makes topics and writes. */
    public KafkaConnection kafka() {
        return broker.writer();
    }

    /** A user who reads all of the alliance's topics. */
    public KafkaConnection kafkaReader() {
        return broker.reader();
    }

    /** Whether the broker is a part of this stack, and not a cluster of others. */
    public boolean isKafkaEmbedded() {
        return broker.embedded().isPresent();
    }

    /** A user who reads. */
    public ClickHouseLogin reader() {
        return engine.reader();
    }

    public URI dashboard() {
        return dashboard.uri();
    }

    /** What {@code /metrics} shows. */
    public PrometheusRegistry metrics() {
        return metrics;
    }

    public Path folder() {
        return folder.path();
    }

    /** Why the stack does not work any more; empty while it does. */
    public Optional<String> failure() {
        return folder.shortage().or(engine::failure).or(broker::failure).or(job::failure);
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

    private void startAll(Progress progress, StopRequest stop) {
        startServers(progress);
        stop.check();
        progress.phase("Making the tables");
        migrate();
        stop.check();
        progress.phase("Starting the page, the gateway and the job");
        Gateway gateway = opened(Gateway.open(GatewayConfig.of(
                        folder.gateway(),
                        broker.writer(),
                        engine.reader().access().dataSource())
                .withSecureCookies(options.page().isSeenWithTls())));
        metrics = gateway.metrics();
        dashboard = opened(DashboardServer.start(page(gateway)));
        job = opened(JobPart.start(options, folder, broker.reader(), engine.writer()));
        opened(Addresses.write(this));
        stop.check();
    }

    private DashboardConfig page(Gateway gateway) {
        PageAddress page = options.page();
        DashboardConfig config = DashboardConfig.of(engine.reader().access())
                .withHost(page.host())
                .withPort(page.port())
                .withMounted(new MountedServlet(gateway.servlet(), Gateway.PATHS));
        return page.keyStore().map(config::withKeyStore).orElse(config);
    }

    private void startServers(Progress progress) {
        progress.phase("Starting the broker and the ClickHouse engine");
        Passwords passwords = new Passwords(folder.credentials());
        CompletableFuture<EnginePart> engineStart =
                CompletableFuture.supplyAsync(() -> opened(EnginePart.start(options, folder, passwords)));
        CompletableFuture<BrokerPart> brokerStart =
                CompletableFuture.supplyAsync(() -> opened(BrokerPart.start(options, folder, passwords)));
        // Both have ended, well or not, before anything is stopped.
        CompletableFuture.allOf(engineStart, brokerStart)
                .exceptionally(failure -> null)
                .join();
        engine = result(engineStart);
        broker = result(brokerStart);
    }

    private void migrate() {
        try (Connection connection = engine.writer().access().dataSource().getConnection()) {
            new Migrations(connection).apply();
        } catch (SQLException e) {
            throw new StackException(
                    "The tables could not be made on " + engine.writer() + ": " + Sentences.firstLine(e.getMessage()),
                    e);
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
