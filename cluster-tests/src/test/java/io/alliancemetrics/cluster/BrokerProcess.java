package io.alliancemetrics.cluster;

import io.alliancemetrics.embedded.KafkaBroker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The embedded broker as a process that can be killed, always on the same port and folder. */
final class BrokerProcess implements AutoCloseable {
    private final Path folder;
    private final int port = Ports.free();
    private JavaProcess process;

    BrokerProcess(Path folder) throws Exception {
        this.folder = folder;
        start();
    }

    /** The process's own main method. */
    public static void main(String... arguments) throws InterruptedException {
        KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.close();
            end.countDown();
        }));
        end.await();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = JavaProcess.start(
                new JavaProcess.Program(
                        "broker",
                        Arrays.asList(classPath().split(File.pathSeparator)),
                        List.of("-Xmx512m", "-XX:+UseSerialGC", "-Duser.timezone=Australia/Lord_Howe"),
                        BrokerProcess.class.getName(),
                        List.of(folder.resolve("data").toString(), Integer.toString(port)),
                        Map.of()),
                folder.resolve("logs"));
    }

    /** The whole one: what the tests run in may have put it into a jar's manifest. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    String lastWords() {
        return "The broker's last words:\n" + process.lastWords();
    }
}
