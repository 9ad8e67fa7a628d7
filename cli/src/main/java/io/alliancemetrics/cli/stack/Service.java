package io.alliancemetrics.cli.stack;

import io.alliancemetrics.cli.terminal.LogFile;
import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.DashboardServer;
import io.alliancemetrics.dashboards.web.MountedServlet;
import io.alliancemetrics.ingest.gateway.Gateway;
import io.alliancemetrics.ingest.gateway.GatewayConfig;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gateway and page alone: brokers, ClickHouse and the job are others'. It starts without them too, and says of itself
 * that it is not ready until they answer.
 */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final String ADVICE = "choose another folder with --data-dir";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final DataFolder folder;
    private DashboardServer server;
    private PrometheusRegistry metrics;

    private Service(Path dataDir) {
        this.folder = opened(DataFolder.hold(dataDir, ADVICE));
    }

    /**
     * Starts it; returns when it takes requests.
     *
     * @param dataDir keeps tokens and receipts
     * @param page where to listen
     * @param kafka a user who makes topics and writes
     * @param clickHouse a user who reads
     * @throws RuntimeException whose message says what to do, if it cannot be started; nothing runs then
     */
    public static Service start(Path dataDir, PageAddress page, KafkaConnection kafka, ClickHouseLogin clickHouse) {
        Ports.requireFree(page.port(), "the page", "--port");
        Service service = new Service(dataDir);
        boolean isUp = false;
        try {
            LogFile.open(service.folder.path());
            service.open(page, kafka, clickHouse);
            isUp = true;
            return service;
        } finally {
            if (!isUp) {
                service.close();
            }
        }
    }

    /** What {@code /metrics} shows. */
    public PrometheusRegistry metrics() {
        return metrics;
    }

    public URI uri() {
        return server.uri();
    }

    /** Why it does not work any more; empty while it does. */
    public Optional<String> failure() {
        return folder.shortage();
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("Stopping {} failed", part, e);
            }
        }
    }

    private void open(PageAddress page, KafkaConnection kafka, ClickHouseLogin clickHouse) {
        Gateway gateway = opened(Gateway.open(
                GatewayConfig.of(folder.gateway(), kafka, clickHouse.access().dataSource())
                        .withSecureCookies(page.isSeenWithTls())));
        DashboardConfig config = DashboardConfig.of(clickHouse.access())
                .withHost(page.host())
                .withPort(page.port())
                .withMounted(new MountedServlet(gateway.servlet(), Gateway.PATHS));
        metrics = gateway.metrics();
        server = opened(
                DashboardServer.start(page.keyStore().map(config::withKeyStore).orElse(config)));
    }

    private <T extends AutoCloseable> T opened(T part) {
        started.push(part);
        return part;
    }
}
