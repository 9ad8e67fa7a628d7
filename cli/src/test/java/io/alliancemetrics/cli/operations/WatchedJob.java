package io.alliancemetrics.cli.operations;

import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.streaming.job.AllianceJob;
import io.alliancemetrics.streaming.job.JobSettings;
import io.alliancemetrics.streaming.job.KafkaMessages;
import io.alliancemetrics.streaming.sink.ClickHouseKpiTable;
import io.alliancemetrics.streaming.sink.ClickHouseTarget;
import io.alliancemetrics.streaming.sink.KpiSink;
import io.alliancemetrics.streaming.sink.RecordSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.metrics.prometheus.PrometheusReporterFactory;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job, in a Flink of this process that gives its metrics as on a cluster. */
final class WatchedJob implements AutoCloseable {
    private final int port;
    private final JobClient client;

    private WatchedJob(int port, JobClient client) {
        this.port = port;
        this.client = client;
    }

    static WatchedJob start(KafkaBroker broker, ClickHouseServer engine, Path checkpoints) throws Exception {
        int port = freePort();
        Configuration settings = JobSettings.of(Duration.ofMillis(500), checkpoints.toUri());
        settings.set(RestOptions.BIND_PORT, "0");
        settings.setString(
                "metrics.reporter.prometheus.factory.class", PrometheusReporterFactory.class.getCanonicalName());
        settings.setString("metrics.reporter.prometheus.port", Integer.toString(port));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1, settings);
        ClickHouseTarget target = new ClickHouseTarget(
                engine.httpUri().toString(),
                engine.writer().user(),
                engine.writer().password());
        new AllianceJob(
                        KafkaMessages.source(broker.bootstrapServers(), new Properties(), Duration.ofSeconds(1)),
                        new RecordSink(target),
                        new KpiSink(target),
                        new ClickHouseKpiTable(target))
                .addTo(environment);
        return new WatchedJob(port, environment.executeAsync("alliance-metrics"));
    }

    Scrape scrape() throws InterruptedException {
        return Scrape.of(URI.create("http://127.0.0.1:" + port + "/metrics"));
    }

    /** The environment's Flink goes down with its job, and may no longer answer. */
    @Override
    public void close() {
        client.cancel()
                .orTimeout(30, TimeUnit.SECONDS)
                .handle((done, failure) -> failure)
                .join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
