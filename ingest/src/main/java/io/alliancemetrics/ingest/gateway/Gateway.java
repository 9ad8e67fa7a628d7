package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Tokens;
import io.alliancemetrics.ingest.history.SubmissionStore;
import io.alliancemetrics.ingest.kafka.RecordPublisher;
import io.alliancemetrics.ingest.kafka.Topics;
import io.alliancemetrics.ingest.recordlog.FilingReader;
import io.alliancemetrics.ingest.recordlog.RecordLog;
import io.alliancemetrics.ingest.submission.Submissions;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.Servlet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service that offices hand their files in to: a servlet for a server that others start. It starts without broker and
 * ClickHouse too, and says to callers what is not there. Closing it stops its threads and lets go of its files.
 */
public final class Gateway implements AutoCloseable {
    /** Which paths the servlet answers. */
    public static final List<String> PATHS = List.of("/v1/*", "/healthz", "/readyz", "/metrics");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final GatewayMetrics metrics = new GatewayMetrics();
    private final Javalin app;

    private Gateway(GatewayConfig config) {
        Tokens tokens = opened(Tokens.open(config.tokens(), config.clock()));
        SubmissionStore store = opened(SubmissionStore.open(config.submissions(), config.clock()));
        Callers callers = new Callers(tokens, new RequestRates(config.limits().requestsPerMinute()));
        RecordLog log = new RecordLog(config.clickHouse());
        Topics topics = opened(Topics.connect(config.kafka()));
        RecordPublisher publisher = opened(RecordPublisher.connect(config.kafka(), new SchemaStore()));
        Accountant accountant = opened(Accountant.start(store, log));
        Receipts receipts = new Receipts(store, log, accountant);
        LiveReceipts live = opened(new LiveReceipts(callers, receipts));
        Spool spool = new Spool(config.spool(), config.limits().bodyBytes());
        Intake intake = new Intake(store, new Submissions(publisher, config.spool()), topics, config.clock());
        SubmissionHandlers submissions = new SubmissionHandlers(
                spool, store, intake, receipts, new Slots(config.limits().submissionsAtOnce()), metrics);
        Routes routes = new Routes(
                callers,
                submissions,
                new ReceiptHandlers(receipts),
                live,
                new ReportingHandlers(new FilingReader(config.clickHouse()), config.clock()),
                new SessionHandlers(tokens, config.secureCookies()),
                new HealthHandlers(log, topics, store),
                metrics);
        app = Javalin.create(javalin -> configure(javalin, config, routes));
    }

    /**
     * Opens the gateway's files and starts to follow what the job makes of earlier submissions.
     *
     * @throws io.alliancemetrics.ingest.store.StoreException if its files cannot be used
     */
    public static Gateway open(GatewayConfig config) {
        return new Gateway(config);
    }

    /** Answers {@link #PATHS}; needs a server that supports asynchronous requests. */
    public Servlet servlet() {
        return app.javalinServlet();
    }

    /** What {@code /metrics} shows; whoever runs the gateway may add what else its process has to show. */
    public PrometheusRegistry metrics() {
        return metrics.registry();
    }

    /** {@code GET /v1/submissions}, …: what it answers, for a comparison with its description. */
    List<String> operations() {
        return app.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> METHODS.contains(endpoint.method.name()))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("Closing {} failed", part, e);
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    private static void configure(JavalinConfig javalin, GatewayConfig config, Routes routes) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        // The spool counts what it reads itself: this bound is for bodies that Javalin would hold in memory.
        javalin.http.maxRequestSize = 1 << 16;
        javalin.jetty.multipartConfig.cacheDirectory(config.spool().toString());
        javalin.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        long most = config.limits().bodyBytes();
        javalin.jetty.multipartConfig.maxFileSize(most, SizeUnit.BYTES);
        javalin.jetty.multipartConfig.maxTotalRequestSize(most + (1 << 16), SizeUnit.BYTES);
        routes.register(javalin.routes);
    }
}
