package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The base for Kubernetes against published types and schemas; each check finds what it is there for. */
class KubernetesTest {
    private static final Versions VERSIONS = Versions.ofThisProject();
    private static final String FOLDER = "deploy/kubernetes";
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    @Test
    void nothingIsWrong() {
        assertThat(KubernetesObjects.problems(base(), VERSIONS)).isEmpty();
    }

    @Test
    void theMonitorsAreOfTheirTypes() {
        assertThat(KubernetesObjects.problems(documents(FOLDER + "/components/monitoring/monitors.yaml"), VERSIONS))
                .isEmpty();
    }

    /** The operator merges lists by position unless it is told otherwise: a volume would have two sources then. */
    @Test
    void theJobManagersVolumesAreAddedToThoseOfAllPods() {
        JsonNode flink = base().stream()
                .filter(object -> object.path("kind").asText().equals("FlinkDeployment"))
                .findFirst()
                .orElseThrow();
        assertThat(flink.at("/spec/podTemplate/spec/volumes")).isNotEmpty();
        assertThat(flink.at("/spec/jobManager/podTemplate/spec/volumes")).isNotEmpty();
        assertThat(flink.at("/spec/flinkConfiguration")
                        .path("kubernetes.operator.pod-template.merge-arrays-by-name")
                        .asText())
                .isEqualTo("true");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "StatefulSet",
                        it -> spec(it).put("replcas", 2),
                        "/spec/replcas: StatefulSetSpec has no such field"),
                mistake("StatefulSet", it -> spec(it).put("replicas", "2"), "found \"2\", expected a whole number"),
                mistake("Service", it -> spec(it).put("ports", "80"), "found \"80\", expected a list"),
                mistake("Service", it -> it.put("metadata", true), "found true, expected an object"),
                mistake(
                        "ConfigMap",
                        it -> it.withObject("data").put("ALLIANCE_PORT", 1),
                        "/data/ALLIANCE_PORT: found 1, expected a text"),
                mistake(
                        "ConfigMap",
                        it -> it.withObject("data").put("ALLIANCE_KAFAK", "x"),
                        "nothing reads the variable ALLIANCE_KAFAK"),
                mistake(
                        "StatefulSet",
                        it -> at(it, CONTAINER + "/resources/limits").put("memory", "1 gigabyte"),
                        "expected a quantity"),
                mistake("StatefulSet", it -> at(it, CONTAINER + "/resources").remove("limits"), "no /resources/limits"),
                mistake("StatefulSet", it -> at(it, CONTAINER).remove("livenessProbe"), "no livenessProbe"),
                mistake("StatefulSet", it -> at(it, CONTAINER).put("image", "alliance-metrics"), "is not pinned"),
                mistake("StatefulSet", it -> args(it).add("--tls"), "alliance refuses"),
                mistake(
                        "StatefulSet",
                        it -> at(it, CONTAINER + "/securityContext").put("readOnlyRootFilesystem", false),
                        "may write to its root file system"),
                mistake(
                        "StatefulSet",
                        it -> at(it, "/spec/template/spec/securityContext").remove("runAsNonRoot"),
                        "may run as root"),
                mistake(
                        "Job",
                        it -> at(it, CONTAINER + "/securityContext").remove("capabilities"),
                        "keeps capabilities"),
                mistake(
                        "Job",
                        it -> at(it, "/spec/template/spec").remove("automountServiceAccountToken"),
                        "is given a token"),
                mistake("Job", it -> at(it, CONTAINER + "/volumeMounts/0").put("name", "none"), "mounts none"),
                mistake(
                        "Job",
                        it -> at(it, CONTAINER + "/envFrom/0/configMapRef").put("name", "none"),
                        "there is no ConfigMap none"),
                mistake(
                        "Job",
                        it -> at(it, "/spec/template/spec/volumes/1/secret").put("secretName", "alliance-none"),
                        "the secret alliance-none is not in docs"),
                mistake(
                        "NetworkPolicy",
                        it -> spec(it).withObject("podSelector").put("matchLabel", "x"),
                        "LabelSelector has no such field"),
                mistake("Role", it -> at(it, "/rules/0").put("verbs", "get"), "expected a list"),
                mistake("FlinkDeployment", it -> spec(it).put("flinkVersion", "v9_9"), "flinkVersion"),
                mistake("FlinkDeployment", it -> spec(it).put("serviceAcount", "x"), "serviceAcount"),
                mistake("FlinkDeployment", it -> at(it, "/spec/job").put("upgradeMode", "latest"), "upgradeMode"),
                mistake("FlinkDeployment", it -> at(it, "/spec/job").put("parallelism", "two"), "parallelism"),
                mistake("FlinkDeployment", it -> at(it, "/spec/job").put("entryClass", "x"), "the job's class is not"),
                mistake(
                        "FlinkDeployment",
                        it -> at(it, "/spec/job").put("jarURI", "local:///x"),
                        "the job's jar is not"),
                mistake(
                        "FlinkDeployment",
                        it -> at(it, "/spec/podTemplate/spec/containers/0").put("volumeMount", "x"),
                        "volumeMount"),
                mistake(
                        "FlinkDeployment",
                        it -> at(it, "/spec/flinkConfiguration").put("high-availability.typ", "kubernetes"),
                        "Flink does not know the setting high-availability.typ"),
                mistake("FlinkDeployment", it -> spec(it).put("serviceAccount", "x"), "there is no ServiceAccount x"),
                mistake(
                        "FlinkDeployment",
                        it -> at(it, "/spec/podTemplate/spec/volumes/0/persistentVolumeClaim")
                                .put("claimName", "x"),
                        "there is no PersistentVolumeClaim x"),
                mistake("ServiceAccount", it -> it.put("kind", "Secret"), "this check knows no v1 Secret"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void aMistakeIsFound(String kind, Consumer<ObjectNode> mistake, String expected) {
        List<JsonNode> objects = base();
        objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .findFirst()
                .ifPresent(object -> mistake.accept((ObjectNode) object));
        assertThat(KubernetesObjects.problems(objects, VERSIONS)).anyMatch(problem -> problem.contains(expected));
    }

    @Test
    void everyFileIsNamedByAKustomizationAndEveryNameIsAFile() {
        List<Path> named = new ArrayList<>();
        for (Path file : Repository.files(FOLDER, "kustomization.yaml")) {
            JsonNode kustomization = YamlFile.document(text(file));
            for (String list : List.of("resources", "components")) {
                kustomization.path(list).forEach(each -> named.add(sibling(file, each.asText())));
            }
            kustomization
                    .path("patches")
                    .forEach(each -> named.add(sibling(file, each.path("path").asText())));
        }
        assertThat(named).allSatisfy(path -> assertThat(path).exists());
        assertThat(Repository.files(FOLDER, ".yaml"))
                .filteredOn(file -> !file.endsWith("kustomization.yaml"))
                .isSubsetOf(named);
    }

    @Test
    void whatComposeTellsTheJobKubernetesTellsItToo() {
        JsonNode compose = ComposeFile.read().services().get("jobmanager");
        ObjectNode flink = (ObjectNode) base().stream()
                .filter(object -> object.path("kind").asText().equals("FlinkDeployment"))
                .findFirst()
                .orElseThrow();
        ComposeFile.flinkSettings(compose).forEach((key, value) -> {
            boolean isOfItsPlace =
                    key.contains("high-availability") || key.contains("memory") || key.contains("parallel");
            if (!isOfItsPlace) {
                assertThat(flink.at("/spec/flinkConfiguration").path(key).asText())
                        .as(key)
                        .isEqualTo(value);
            }
        });
    }

    private static List<JsonNode> base() {
        List<JsonNode> objects = new ArrayList<>();
        YamlFile.document(Repository.text(FOLDER + "/base/kustomization.yaml"))
                .path("resources")
                .forEach(file -> objects.addAll(documents(FOLDER + "/base/" + file.asText())));
        return objects;
    }

    private static List<JsonNode> documents(String file) {
        return YamlFile.documents(Repository.text(file));
    }

    private static String text(Path file) {
        return Repository.text(Repository.file("").relativize(file).toString());
    }

    private static Path sibling(Path file, String name) {
        return file.resolveSibling(name).normalize();
    }

    private static ObjectNode spec(ObjectNode object) {
        return at(object, "/spec");
    }

    private static ArrayNode args(ObjectNode object) {
        return (ArrayNode) object.at(CONTAINER + "/args");
    }

    private static ObjectNode at(ObjectNode object, String path) {
        return (ObjectNode) object.at(path);
    }

    private static Arguments mistake(String kind, Consumer<ObjectNode> mistake, String expected) {
        return arguments(kind, mistake, expected);
    }
}
