package io.alliancemetrics.streaming.job;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The entry point of the job's jar. Starts the job in the Flink that runs this method; every option has an environment
 * variable, and an option wins over its variable. Secrets are taken from the environment or from files, never from arguments:
 * Flink shows arguments to everybody who may see its page.
 */
@Command(
        name = "alliance-job",
        header = "Computes the alliance's KPIs from the offices' records in Kafka, and writes them to ClickHouse.",
        description = {
            "",
            "Run it on a Flink cluster: flink run -d JAR [OPTIONS], Flink's REST interface, or in application mode."
                    + " Files that are named here are read where this method runs, which is the JobManager.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        optionListHeading = "Options:%n")
public final class AllianceJobMain {
    static final String PASSWORD_VARIABLE = "ALLIANCE_CLICKHOUSE_PASSWORD";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT,…",
            defaultValue = "${env:ALLIANCE_KAFKA:-localhost:9092}",
            description = "Brokers to ask first. ALLIANCE_KAFKA; default: localhost:9092.")
    private String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_KAFKA_CONFIG}",
            description = "Properties of a Kafka client, such as security.protocol and sasl.jaas.config."
                    + " ALLIANCE_KAFKA_CONFIG; default: none.")
    private Path kafkaConfig;

    @Option(
            names = "--discovery-interval",
            paramLabel = "DURATION",
            defaultValue = "${env:ALLIANCE_DISCOVERY_INTERVAL:-10 s}",
            description =
                    "How often to look for new topics and partitions. ALLIANCE_DISCOVERY_INTERVAL; default:" + " 10 s.")
    private String discoveryInterval;

    @Option(
            names = "--clickhouse-url",
            paramLabel = "URL",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_URL:-http://localhost:8123}",
            description = "ClickHouse's HTTP interface. ALLIANCE_CLICKHOUSE_URL; default: http://localhost:8123.")
    private URI clickHouse;

    @Option(
            names = "--clickhouse-user",
            paramLabel = "NAME",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_USER:-default}",
            description = "User who may read and insert in the database alliance. ALLIANCE_CLICKHOUSE_USER; default:"
                    + " default.")
    private String clickHouseUser;

    @Option(
            names = "--clickhouse-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_CLICKHOUSE_PASSWORD_FILE}",
            description = "File whose first line is the user's password. ALLIANCE_CLICKHOUSE_PASSWORD_FILE; default:"
                    + " the variable " + PASSWORD_VARIABLE + ", or no password.")
    private Path clickHousePassword;

    @Option(
            names = "--checkpoints",
            paramLabel = "URI",
            defaultValue = "${env:ALLIANCE_CHECKPOINTS}",
            description = "Folder of the checkpoints, which all TaskManagers must see. ALLIANCE_CHECKPOINTS; default:"
                    + " the cluster's execution.checkpointing.dir.")
    private URI checkpoints;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "DURATION",
            defaultValue = "${env:ALLIANCE_CHECKPOINT_INTERVAL:-10 s}",
            description = "How often figures are written. ALLIANCE_CHECKPOINT_INTERVAL; default: 10 s.")
    private String checkpointInterval;

    @Option(
            names = "--state-backend",
            paramLabel = "NAME",
            defaultValue = "${env:ALLIANCE_STATE_BACKEND:-rocksdb}",
            description = "rocksdb (on disk, incremental checkpoints) or hashmap (in memory, twice as fast while it"
                    + " fits). ALLIANCE_STATE_BACKEND; default: rocksdb.")
    private StateBackend stateBackend;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "${env:ALLIANCE_PARALLELISM}",
            description = "Subtasks of each operator. ALLIANCE_PARALLELISM; default: the cluster's.")
    private Integer parallelism;

    @Option(
            names = "--max-parallelism",
            paramLabel = "N",
            defaultValue = "${env:ALLIANCE_MAX_PARALLELISM:-128}",
            description = "The most that --parallelism can ever be raised to; state keeps it, so it cannot be changed"
                    + " later. ALLIANCE_MAX_PARALLELISM; default: 128.")
    private int maxParallelism;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean isHelpWanted;

    AllianceJobMain() {}

    /** Where the job keeps its state between checkpoints. */
    enum StateBackend {
        ROCKSDB,
        HASHMAP
    }

    /**
     * Starts the job; returns when Flink has taken it.
     *
     * @throws IllegalArgumentException if an option is wrong, with what was found and expected
     */
    public static void main(String... arguments) throws Exception {
        AllianceJobMain main = new AllianceJobMain();
        if (main.read(arguments)) {
            JobDeployment.run(main);
        } else {
            main.printHelp(System.out);
        }
    }

    /** Reads arguments; false if they only ask for help. */
    boolean read(String... arguments) {
        try {
            commandLine().parseArgs(arguments);
            return !isHelpWanted;
        } catch (ParameterException e) {
            // Flink shows the message of what a job's main method throws, and nothing that it prints.
            throw new IllegalArgumentException(e.getMessage() + ". Ask with --help for all options.", e);
        }
    }

    void printHelp(PrintStream out) {
        commandLine().usage(out, CommandLine.Help.Ansi.OFF);
    }

    private CommandLine commandLine() {
        return new CommandLine(this).setCaseInsensitiveEnumValuesAllowed(true);
    }

    String kafka() {
        return kafka;
    }

    Properties kafkaProperties() throws IOException {
        Properties properties = new Properties();
        if (kafkaConfig != null) {
            try (var reader = Files.newBufferedReader(existing(kafkaConfig, "--kafka-config"))) {
                properties.load(reader);
            }
        }
        return properties;
    }

    String discoveryInterval() {
        return discoveryInterval;
    }

    URI clickHouse() {
        return clickHouse;
    }

    String clickHouseUser() {
        return clickHouseUser;
    }

    String clickHousePassword() throws IOException {
        if (clickHousePassword == null) {
            return System.getenv().getOrDefault(PASSWORD_VARIABLE, "");
        }
        return Files.readString(existing(clickHousePassword, "--clickhouse-password-file"))
                .lines()
                .findFirst()
                .orElse("");
    }

    Optional<URI> checkpoints() {
        return Optional.ofNullable(checkpoints);
    }

    String checkpointInterval() {
        return checkpointInterval;
    }

    StateBackend stateBackend() {
        return stateBackend;
    }

    Optional<Integer> parallelism() {
        return Optional.ofNullable(parallelism);
    }

    int maxParallelism() {
        return maxParallelism;
    }

    private Path existing(Path file, String option) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(), "Found no file " + file + " for " + option + " where the job is started");
        }
        return file;
    }
}
