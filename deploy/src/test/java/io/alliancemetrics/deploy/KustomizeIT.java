package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kustomize makes of base and overlays, where there is a kubectl; the files themselves are tested everywhere. */
class KustomizeIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/dev", "overlays/prod"})
    void nothingIsWrongWithWhatIsApplied(String name) throws Exception {
        List<JsonNode> objects = YamlFile.documents(kustomized(name));
        assertThat(KubernetesObjects.problems(objects, Versions.ofThisProject()))
                .isEmpty();
        assertThat(objects)
                .hasSizeGreaterThan(10)
                .filteredOn(object -> !object.path("kind").asText().equals("Namespace"))
                .allSatisfy(object ->
                        assertThat(object.at("/metadata/namespace").asText()).isEqualTo("alliance-metrics"));
    }

    private String kustomized(String name) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        try {
            Process kubectl = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            Repository.file("deploy/kubernetes/" + name).toString())
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start();
            assertThat(kubectl.waitFor()).as(Files.readString(errors)).isZero();
        } catch (IOException e) {
            abort("Left out: there is no kubectl here to put the overlays together (" + e.getMessage() + ")");
        }
        return Files.readString(out);
    }
}
