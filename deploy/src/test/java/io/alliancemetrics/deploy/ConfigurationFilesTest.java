package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the servers in docker-compose.yml are given to read: names of other services, ports and keys. */
class ConfigurationFilesTest {
    private static final ComposeFile COMPOSE = ComposeFile.read();
    private static final JsonNode PROMETHEUS = YamlFile.document(Repository.text("deploy/prometheus/prometheus.yml"));

    @Test
    void prometheusAsksServicesThatThereAre() {
        assertThat(prometheus(PROMETHEUS)).isEmpty();
        assertThat(Repository.files("deploy/prometheus/rules", ".yml"))
                .allSatisfy(file -> assertThat(rules(file)).isNotEmpty());
    }

    @Test
    void mistakesInPrometheusFileAreFound() {
        ObjectNode broken = PROMETHEUS.deepCopy();
        broken.put("scrape_intervall", "1s");
        ((ArrayNode) broken.at("/scrape_configs/0/static_configs/0/targets")).add("jobmanger:9249");
        ((ArrayNode) broken.at("/scrape_configs/1/static_configs/0/targets")).add("alliance:80800");
        ((ObjectNode) broken.at("/scrape_configs/2")).put("metric_path", "/");
        ((ArrayNode) broken.at("/rule_files")).add("/etc/rules.yml");
        assertThat(prometheus(broken))
                .containsExactly(
                        "Prometheus knows no scrape_intervall",
                        "Prometheus knows no metric_path",
                        "nothing answers at jobmanger:9249",
                        "nothing answers at alliance:80800",
                        "nothing is mounted at /etc/rules.yml");
    }

    private static List<String> prometheus(JsonNode file) {
        List<String> problems = new ArrayList<>();
        onlyKnows(file, Set.of("global", "rule_files", "scrape_configs"), problems);
        onlyKnows(file.path("global"), Set.of("scrape_interval", "evaluation_interval"), problems);
        for (JsonNode job : file.path("scrape_configs")) {
            onlyKnows(job, Set.of("job_name", "static_configs", "metrics_path"), problems);
        }
        for (JsonNode target : file.findValues("targets")) {
            target.forEach(each -> answers(each.asText(), problems));
        }
        for (JsonNode rules : file.path("rule_files")) {
            boolean isMounted = false;
            for (JsonNode mount : COMPOSE.services().get("prometheus").path("volumes")) {
                isMounted |= rules.asText().startsWith(mount.asText().split(":", -1)[1] + "/");
            }
            if (!isMounted) {
                problems.add("nothing is mounted at " + rules.asText());
            }
        }
        return problems;
    }

    private static JsonNode rules(Path file) {
        return YamlFile.document(
                        Repository.text(Repository.file("").relativize(file).toString()))
                .path("groups");
    }

    private static void onlyKnows(JsonNode node, Set<String> keys, List<String> problems) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                problems.add("Prometheus knows no " + key);
            }
        });
    }

    private static void answers(String address, List<String> problems) {
        if (!COMPOSE.answersAt(address.replace("127.0.0.1", "prometheus"))) {
            problems.add("nothing answers at " + address);
        }
    }
}
