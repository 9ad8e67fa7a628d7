package io.alliancemetrics.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker of docker-compose.yml, started here: its own settings, with this machine's folders, ports and names. */
final class ComposeBroker implements AutoCloseable {
    private static final int HOST = 9092;
    private static final int SERVICES = 9093;
    private static final int CONTROLLER = 9094;

    private final KafkaRaftServer server;
    private final int port;

    private ComposeBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static ComposeBroker start(Path folder, Secrets secrets) throws Exception {
        int host = freePort();
        String settings = Repository.text("deploy/kafka/server.properties")
                .replace("${file:/run/secrets/kafka-broker:", "${file:" + secrets.file("kafka-broker.properties") + ":")
                .replace("/run/secrets", secrets.folder().toString())
                .replace("/var/lib/kafka/data", folder.toString())
                .replace("://:", "://127.0.0.1:")
                .replace("@kafka:", "@127.0.0.1:")
                .replace("//kafka:", "//127.0.0.1:")
                .replace(":" + HOST, ":" + host)
                .replace(":" + SERVICES, ":" + freePort())
                .replace(":" + CONTROLLER, ":" + freePort());
        Properties properties = new Properties();
        properties.load(new StringReader(settings));
        format(folder);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new ComposeBroker(server, host);
    }

    /** Where the machine that it runs on finds it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** As the image does, with the cluster's id of docker-compose.yml. */
    private static void format(Path folder) throws Exception {
        Uuid cluster = Uuid.fromString(ComposeFile.read()
                .services()
                .get("kafka")
                .at("/environment/CLUSTER_ID")
                .asText());
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(cluster.toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
