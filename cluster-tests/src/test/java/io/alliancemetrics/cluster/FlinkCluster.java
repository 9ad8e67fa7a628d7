package io.alliancemetrics.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A standalone Flink cluster with high availability: ZooKeeper, one JobManager and some TaskManagers, each a process of
 * its own with the jars of a Flink distribution. What is killed is started again by the test, as a supervisor would.
 */
final class FlinkCluster implements AutoCloseable {
    /** Every TaskManager has room for the whole job: if one dies, the others can go on without it. */
    static final int SLOTS = 4;

    private static final String JOB_MANAGER_ZONE = "Asia/Kathmandu";
    private static final String ZOOKEEPER =
            "org.apache.flink.shaded.zookeeper3.org.apache.zookeeper.server.ZooKeeperServerMain";
    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final List<String> OPENED = List.of(
            "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
            "--add-exports=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.text=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent.locks=ALL-UNNAMED");

    private final Path folder;
    private final Path checkpoints;
    private final Map<String, String> environment;
    private final List<String> timeZones;
    private final int restPort = Ports.free();
    private final int zooKeeperPort = Ports.free();
    private final JavaProcess zooKeeper;
    private final List<JavaProcess> taskManagers = new ArrayList<>();
    private JavaProcess jobManager;

    /**
     * Starts a cluster.
     *
     * @param checkpoints where they are kept
     * @param environment of the JobManager, where the job's main method runs
     * @param timeZones of the TaskManagers' JVMs, one for each; the JobManager has one of its own
     */
    FlinkCluster(Path folder, Path checkpoints, Map<String, String> environment, List<String> timeZones)
            throws Exception {
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.environment = environment;
        this.timeZones = timeZones;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("log4j2.properties"), """
                rootLogger.level = info
                rootLogger.appenderRef.console.ref = console
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d{HH:mm:ss.SSS} %-5p %c{1} - %m%n
                logger.zookeeper.name = org.apache.flink.shaded.zookeeper3
                logger.zookeeper.level = warn
                logger.kafka.name = org.apache.kafka
                logger.kafka.level = warn
                """);
        Files.writeString(folder.resolve("config.yaml"), config());
        zooKeeper = startZooKeeper();
        startJobManager();
        for (int i = 0; i < timeZones.size(); i++) {
            startTaskManager(i);
        }
    }

    URI rest() {
        return URI.create("http://127.0.0.1:" + restPort);
    }

    Path savepoints() {
        return folder.resolve("savepoints");
    }

    int taskManagers() {
        return timeZones.size();
    }

    void killJobManager() {
        jobManager.kill();
    }

    void startJobManager() throws IOException {
        jobManager = start("jobmanager", JOB_MANAGER, List.of("-Xmx512m"), List.of(), JOB_MANAGER_ZONE);
    }

    void killTaskManager(int index) {
        taskManagers.get(index).kill();
    }

    void startTaskManager(int index) throws IOException {
        JavaProcess started = start(
                "taskmanager-" + index,
                TASK_MANAGER,
                List.of("-Xmx640m", "-XX:MaxDirectMemorySize=256m"),
                List.of("-D", "taskmanager.resource-id=tm-" + index + "-" + Long.toHexString(System.nanoTime())),
                timeZones.get(index));
        if (index < taskManagers.size()) {
            taskManagers.set(index, started);
        } else {
            taskManagers.add(started);
        }
    }

    String lastWords() {
        return "The JobManager's last words:\n" + jobManager.lastWords();
    }

    @Override
    public void close() {
        for (JavaProcess taskManager : taskManagers) {
            taskManager.kill();
        }
        jobManager.kill();
        zooKeeper.kill();
    }

    private JavaProcess startZooKeeper() throws IOException {
        Path config = Files.writeString(
                folder.resolve("zookeeper.cfg"), """
                tickTime=500
                dataDir=%s
                clientPort=%d
                clientPortAddress=127.0.0.1
                admin.enableServer=false
                """.formatted(folder.resolve("zookeeper"), zooKeeperPort));
        return start("zookeeper", ZOOKEEPER, List.of("-Xmx128m"), List.of(config.toString()), "UTC");
    }

    private JavaProcess start(String name, String mainClass, List<String> heap, List<String> arguments, String timeZone)
            throws IOException {
        List<String> jvmArguments = new ArrayList<>(OPENED);
        jvmArguments.addAll(heap);
        jvmArguments.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Duser.timezone=" + timeZone,
                "-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties")));
        List<String> all = new ArrayList<>();
        if (!mainClass.equals(ZOOKEEPER)) {
            all.addAll(List.of("--configDir", folder.toString()));
        }
        all.addAll(arguments);
        return JavaProcess.start(
                new JavaProcess.Program(
                        name,
                        List.of(System.getProperty("cluster.flink") + "/*"),
                        jvmArguments,
                        mainClass,
                        all,
                        environment),
                folder.resolve("logs"));
    }

    /** As on a cluster that shall recover quickly; see docs/deployment.md. */
    private String config() {
        return """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.bind-host: 127.0.0.1
                jobmanager.memory.process.size: 1g
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                rest.bind-port: %d
                blob.server.port: 0
                metrics.fetcher.update-interval: 500 ms
                web.refresh-interval: 200 ms
                web.upload.dir: %s
                io.tmp.dirs: %s
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.numberOfTaskSlots: %d
                taskmanager.cpu.cores: 1.0
                taskmanager.memory.task.heap.size: 384m
                taskmanager.memory.task.off-heap.size: 64m
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 64m
                taskmanager.memory.managed.size: 128m
                taskmanager.memory.network.min: 64m
                taskmanager.memory.network.max: 64m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 192m
                taskmanager.memory.jvm-overhead.max: 192m
                high-availability.type: zookeeper
                high-availability.storageDir: %s
                high-availability.zookeeper.quorum: 127.0.0.1:%d
                high-availability.zookeeper.client.session-timeout: 6000 ms
                high-availability.zookeeper.client.connection-timeout: 6000 ms
                heartbeat.interval: 1000 ms
                heartbeat.timeout: 6000 ms
                execution.checkpointing.dir: %s
                execution.checkpointing.savepoint-dir: %s
                """.formatted(
                        restPort,
                        restPort,
                        folder.resolve("upload"),
                        folder.resolve("tmp"),
                        SLOTS,
                        folder.resolve("ha").toUri(),
                        zooKeeperPort,
                        checkpoints.toUri(),
                        savepoints().toUri());
    }
}
