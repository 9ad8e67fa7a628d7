package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the scorecard as a page, and what is behind it as JSON and CSV.
 *
 * <p>It starts without ClickHouse too: the page then says that the figures cannot be read, until they can.
 */
public final class DashboardServer implements AutoCloseable {
    /** A page takes milliseconds; but what is mounted beside it may hold a thread as long as a slow upload lasts. */
    private static final int THREADS = 250;

    private static final int LEAST_THREADS = 4;

    private final Javalin app;
    private final DashboardConfig config;

    private DashboardServer(Javalin app, DashboardConfig config) {
        this.app = app;
        this.config = config;
    }

    /**
     * Starts the server; returns when it takes requests.
     *
     * @throws DashboardStartException if the port is taken or cannot be used
     */
    public static DashboardServer start(DashboardConfig config) {
        ClickHouseReads reads = new ClickHouseReads(config.clickHouse());
        Sources sources = new Sources(reads);
        Javalin app = Javalin.create(javalin -> {
            configure(javalin, config);
            Routes.of(reads, sources).register(javalin.routes);
            javalin.events.serverStopped(sources::close);
        });
        try {
            app.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            app.stop();
            throw new DashboardStartException(
                    "The dashboard cannot listen on port " + config.port() + " of " + config.host()
                            + ": another program uses it, or this user may not. Stop that program, or choose another "
                            + "port (0 takes any free one).",
                    e);
        } catch (JavalinException e) {
            app.stop();
            throw new DashboardStartException(
                    "The dashboard cannot start (" + rootOf(e) + ")."
                            + config.keyStore()
                                    .map(keyStore ->
                                            " Check that " + keyStore.file() + " is a PKCS #12 file with a key and"
                                                    + " its certificate, and that its password is right.")
                                    .orElse(""),
                    e);
        }
        return new DashboardServer(app, config);
    }

    /** Where people open it, e.g. {@code http://127.0.0.1:8080/}. */
    public URI uri() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        String scheme = config.keyStore().isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + host + ":" + port() + "/");
    }

    public int port() {
        return app.port();
    }

    /** The addresses that are answered with GET, for the test of their description. */
    List<String> paths() {
        return app.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.name().equals("GET"))
                .map(endpoint -> endpoint.path)
                .toList();
    }

    /** Stops the server; does nothing the second time. */
    @Override
    public void close() {
        app.stop();
    }

    private static void configure(JavalinConfig javalin, DashboardConfig config) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        javalin.http.generateEtags = true;
        javalin.jetty.threadPool = threads();
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        javalin.staticFiles.add(files -> {
            files.hostedPath = "/assets";
            files.directory = "/io/alliancemetrics/dashboards/web/assets";
            files.location = Location.CLASSPATH;
            files.headers = SecurityHeaders.ALL;
        });
        javalin.jetty.modifyServletContextHandler(
                handler -> config.mounted().forEach(servlet -> mount(servlet, handler)));
        config.keyStore()
                .ifPresent(keyStore ->
                        javalin.jetty.addConnector((server, http) -> tlsConnector(server, http, keyStore, config)));
    }

    private static void mount(MountedServlet mounted, ServletContextHandler handler) {
        ServletHolder holder = new ServletHolder(mounted.servlet());
        holder.setAsyncSupported(true);
        mounted.paths().forEach(path -> handler.addServlet(holder, path));
    }

    private static Connector tlsConnector(
            Server server, HttpConfiguration http, KeyStoreAccess keyStore, DashboardConfig config) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(keyStore.file().toUri().toString());
        tls.setKeyStorePassword(keyStore.password());
        HttpConfiguration secure = new HttpConfiguration(http);
        SecureRequestCustomizer customizer = new SecureRequestCustomizer();
        // The host name is the clients' business: they compare it with the certificate.
        customizer.setSniHostCheck(false);
        secure.addCustomizer(customizer);
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
        connector.setHost(config.host());
        connector.setPort(config.port());
        return connector;
    }

    private static String rootOf(Throwable error) {
        return error.getCause() == null ? String.valueOf(error.getMessage()) : rootOf(error.getCause());
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, LEAST_THREADS);
        threads.setName("dashboard");
        return threads;
    }
}
