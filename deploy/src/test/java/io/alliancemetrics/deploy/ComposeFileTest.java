package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of docker-compose.yml without a daemon; each check finds what it is there for. */
class ComposeFileTest {
    private static final Versions VERSIONS = Versions.ofThisProject();
    private static final ComposeFile FILE = ComposeFile.read();

    @Test
    void nothingIsWrong() {
        assertThat(FILE.problems(VERSIONS)).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("kafka", it -> it.put("image", "apache/kafka:latest"), "apache/kafka:latest is not pinned"),
                mistake("kafka", it -> it.put("image", "apache/kafka"), "apache/kafka is not pinned"),
                mistake(
                        "kafka",
                        it -> it.put("image", "apache/kafka:4.0.0"),
                        "is not of the version " + VERSIONS.kafka()),
                mistake("init", it -> it.put("image", "alliance-metrics:0.0.9"), "is not of the version"),
                mistake(
                        "clickhouse",
                        it -> it.put("image", "clickhouse/clickhouse-server:24.8.1"),
                        "is not of the version " + VERSIONS.clickHouse()),
                mistake("kafka", it -> it.remove("healthcheck"), "kafka: no health check"),
                mistake("alliance", it -> it.remove("restart"), "alliance: no restart policy"),
                mistake("grafana", it -> it.remove("mem_limit"), "grafana: no limit mem_limit"),
                mistake("grafana", it -> it.remove("security_opt"), "grafana: may gain privileges"),
                mistake("kafka", it -> it.withArray("ports").add("9092:9092"), "9092:9092 is not on the loopback"),
                mistake(
                        "kafka",
                        it -> it.withArray("ports").add("127.0.0.1:9999:9999"),
                        "127.0.0.1:9999:9999 is not in docs/deployment.md"),
                mistake("kafka", it -> it.withArray("volumes").add("./deploy/none:/x:ro"), "there is no ./deploy/none"),
                mistake("kafka", it -> it.withArray("volumes").add("nobody:/x"), "there is no nobody to mount"),
                mistake("kafka", it -> it.withArray("volumes").add("./deploy:/x"), "can be written by the container"),
                mistake("kafka", it -> it.withArray("secrets").add("none"), "there is no secret none"),
                mistake("kafka", it -> it.withArray("secrets").removeAll(), "the secret kafka-admin is named, but not"),
                mistake(
                        "alliance",
                        it -> it.withObject("environment").put("ALLIANCE_KAFKA_CONFIG", "/run/secrets/kafka-admin"),
                        "the secret kafka-admin is named, but not given to it"),
                mistake(
                        "alliance",
                        it -> it.withObject("environment").put("ALLIANCE_KAFAK", "kafka:9093"),
                        "nothing reads the variable ALLIANCE_KAFAK"),
                mistake("alliance", it -> it.withArray("command").add("--prot=80"), "alliance refuses"),
                mistake("init", it -> it.withArray("command").add("--offices"), "alliance refuses"),
                mistake(
                        "jobmanager",
                        it -> it.put("command", "standalone-job --job-classname io.alliancemetrics.Nobody "),
                        "the job's class is not " + JobClass.NAME),
                mistake("jobmanager", it -> flink(it, "state.backend.typ: rocksdb"), "does not know the setting"),
                mistake("jobmanager", it -> flink(it, "heartbeat.timeout: soon"), "cannot read heartbeat.timeout"),
                mistake(
                        "taskmanager-1",
                        it -> flink(it, "metrics.reporter.prometheus.factory.class: org.Nobody"),
                        "The reporter's setting"),
                mistake("alliance", it -> it.put("restrat", "always"), "Compose knows no restrat"),
                mistake(
                        "kafka",
                        it -> it.withObject("healthcheck").put("intervall", "1s"),
                        "Compose knows no intervall"),
                mistake(
                        "grafana",
                        it -> it.withObject("depends_on").putObject("kafak").put("condition", "service_healthy"),
                        "which cannot be"),
                mistake(
                        "grafana",
                        it -> it.withObject("depends_on").putObject("init").put("condition", "service_healthy"),
                        "which has no health check"),
                mistake(
                        "grafana",
                        it -> it.withObject("depends_on")
                                .putObject("kafka")
                                .put("condition", "service_completed_successfully"),
                        "which does not end"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void aMistakeIsFound(String service, Consumer<ObjectNode> mistake, String expected) {
        ComposeFile broken = FILE.copy();
        mistake.accept((ObjectNode) broken.services().get(service));
        assertThat(broken.problems(VERSIONS)).anyMatch(problem -> problem.contains(expected));
    }

    @Test
    void aSecretInTheRepositoryIsFound() {
        ComposeFile broken = FILE.copy();
        ((ObjectNode) broken.root().path("secrets").path("kafka-job")).put("file", "./deploy/kafka/server.properties");
        assertThat(broken.problems(VERSIONS)).containsExactly("The secret kafka-job is not a file that git ignores");
    }

    @Test
    void aKeyThatComesTwiceIsRefused() {
        assertThatThrownBy(() -> YamlFile.document("services: {}\nservices: {}\n"))
                .hasMessageContaining("duplicate key services");
    }

    @Test
    void theJobsClassIsInTheSources() {
        assertThat(Repository.file(JobClass.source())).exists();
    }

    @Test
    void theScriptMakesEverySecretThatIsNamed() {
        Set<String> named = new TreeSet<>();
        FILE.root()
                .path("secrets")
                .forEach(secret -> named.add(secret.path("file").asText()));
        Set<String> made = new TreeSet<>();
        Repository.find("deploy/make-secrets", "(?:write|missing) ([\\w-]+\\.(?:properties|xml|password))")
                .forEach(file -> made.add("./deploy/secrets/" + file));
        Repository.find("deploy/make-secrets", "(?m)^password_file ([\\w-]+)$")
                .forEach(user -> made.add("./deploy/secrets/" + user + ".password"));
        Repository.find("deploy/make-secrets", "(?m)^kafka_user ([\\w-]+)$")
                .forEach(user -> made.add("./deploy/secrets/kafka-" + user + ".properties"));
        assertThat(named).isEqualTo(made);
    }

    @Test
    void variablesOfTheFileAreDocumented() {
        assertThat(Repository.find("docker-compose.yml", "\\$\\{(\\w+)"))
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(Repository.text("docs/deployment.md")).contains("`" + variable + "`"));
    }

    private static void flink(ObjectNode service, String line) {
        service.withObject("environment").put("FLINK_PROPERTIES", line);
    }

    private static Arguments mistake(String service, Consumer<ObjectNode> mistake, String expected) {
        return arguments(service, mistake, expected);
    }
}
