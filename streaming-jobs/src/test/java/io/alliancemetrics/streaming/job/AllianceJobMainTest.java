package io.alliancemetrics.streaming.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The options of the job's jar. */
class AllianceJobMainTest {
    private final AllianceJobMain main = new AllianceJobMain();

    @TempDir
    private Path folder;

    @Test
    void defaultsAreAsDocumented() throws Exception {
        assertThat(main.read()).isTrue();
        assertThat(main.kafka()).isEqualTo("localhost:9092");
        assertThat(main.kafkaProperties()).isEmpty();
        assertThat(main.discoveryInterval()).isEqualTo("10 s");
        assertThat(main.clickHouse()).isEqualTo(URI.create("http://localhost:8123"));
        assertThat(main.clickHouseUser()).isEqualTo("default");
        assertThat(main.clickHousePassword()).isEmpty();
        assertThat(main.checkpoints()).isEmpty();
        assertThat(main.checkpointInterval()).isEqualTo("10 s");
        assertThat(main.stateBackend()).isEqualTo(AllianceJobMain.StateBackend.ROCKSDB);
        assertThat(main.parallelism()).isEmpty();
        assertThat(main.maxParallelism()).isEqualTo(128);
    }

    /** Every setting of Flink that the job makes, so that none changes unnoticed. */
    @Test
    void settingsOfFlinkArePinned() {
        main.read();
        assertThat(settings())
                .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.ofEntries(
                        Map.entry(
                                "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION"),
                        Map.entry("execution.checkpointing.incremental", "true"),
                        Map.entry("execution.checkpointing.interval", "10 s"),
                        Map.entry("execution.checkpointing.mode", "EXACTLY_ONCE"),
                        Map.entry("execution.checkpointing.num-retained", "2"),
                        Map.entry("execution.checkpointing.timeout", "15 min"),
                        Map.entry("execution.checkpointing.tolerable-failed-checkpoints", "10"),
                        Map.entry("pipeline.generic-types", "false"),
                        Map.entry("pipeline.max-parallelism", "128"),
                        Map.entry("pipeline.object-reuse", "true"),
                        Map.entry("restart-strategy.type", "exponential-delay"),
                        Map.entry("restart-strategy.exponential-delay.initial-backoff", "1 s"),
                        Map.entry("restart-strategy.exponential-delay.backoff-multiplier", "1.2"),
                        Map.entry("restart-strategy.exponential-delay.max-backoff", "10 s"),
                        Map.entry("restart-strategy.exponential-delay.reset-backoff-threshold", "30 s"),
                        Map.entry("state.backend.type", "rocksdb"))));
    }

    @Test
    void optionsBecomeSettings() {
        main.read(
                "--checkpoints=s3://bucket/checkpoints",
                "--checkpoint-interval=1 min",
                "--state-backend=hashmap",
                "--parallelism=8",
                "--max-parallelism=256");
        assertThat(settings())
                .containsEntry("execution.checkpointing.dir", "s3://bucket/checkpoints")
                .containsEntry("execution.checkpointing.interval", "1 min")
                .containsEntry("state.backend.type", "hashmap")
                .containsEntry("parallelism.default", "8")
                .containsEntry("pipeline.max-parallelism", "256")
                .doesNotContainKey("execution.checkpointing.incremental");
    }

    @Test
    void secretsComeFromFiles() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "se cret\n");
        Path kafka = Files.writeString(folder.resolve("kafka.properties"), "security.protocol=SASL_SSL\n");
        main.read("--clickhouse-password-file=" + password, "--kafka-config=" + kafka);
        assertThat(main.clickHousePassword()).isEqualTo("se cret");
        assertThat(main.kafkaProperties()).containsExactly(Map.entry("security.protocol", "SASL_SSL"));
    }

    @Test
    void fileThatIsMissingIsNamed() {
        main.read("--clickhouse-password-file=" + folder.resolve("none"));
        assertThatThrownBy(main::clickHousePassword)
                .hasMessageContaining("Found no file " + folder.resolve("none"))
                .hasMessageContaining("--clickhouse-password-file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--state-backend=fast | --state-backend",
                "--parallelism=many | --parallelism",
                "--clickhouse-password=x | --clickhouse-password=x",
                "surplus | surplus"
            })
    void wrongOptionIsNamedAndHelpOffered(String argument, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> main.read(argument))
                .withMessageContaining(named)
                .withMessageContaining("--help");
    }

    @Test
    void wrongDurationIsNamed() {
        main.read("--checkpoint-interval=often");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobDeployment.settings(main))
                .withMessage("Found 'often' for --checkpoint-interval, expected a duration such as 10 s or 1 min");
    }

    @Test
    void helpEndsWithoutAJob() {
        assertThat(main.read("--help")).isFalse();
    }

    static Stream<String> options() {
        return new CommandLine(new AllianceJobMain())
                .getCommandSpec().options().stream().map(option -> option.longestName());
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionHasAVariableAndIsInTheHelpAndInTheDocumentation(String option) throws Exception {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        main.printHelp(new PrintStream(help, true, UTF_8));
        String documentation = Files.readString(Path.of("..", "docs", "job.md"));
        assertThat(help.toString(UTF_8)).contains(option);
        assertThat(documentation).contains("`" + option + "`");
        if (!option.equals("--help")) {
            String name = option.substring(2).replace('-', '_').toUpperCase(java.util.Locale.ROOT);
            assertThat(help.toString(UTF_8)).contains("ALLIANCE_" + name);
            assertThat(documentation).contains("`ALLIANCE_" + name + "`");
        }
    }

    private Map<String, String> settings() {
        Configuration settings = JobDeployment.settings(main);
        return new TreeMap<>(settings.toMap());
    }
}
