package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Grafana is given in docker-compose.yml: data sources, dashboards and the runbooks that they link to. */
class GrafanaFilesTest {
    private static final String PROVISIONING = "dashboards/grafana/provisioning/";
    private static final JsonNode SOURCES =
            YamlFile.document(Repository.text(PROVISIONING + "datasources/alliance.yml"));
    private static final JsonNode PROVIDERS =
            YamlFile.document(Repository.text(PROVISIONING + "dashboards/alliance.yml"));
    private static final ComposeFile COMPOSE = ComposeFile.read();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    @Test
    void asksServicesThatThereAre() {
        assertThat(sources(SOURCES, COMPOSE)).isEmpty();
    }

    @Test
    void mistakesInDataSourcesAreFound() {
        ObjectNode broken = SOURCES.deepCopy();
        ((ObjectNode) broken.at("/datasources/0")).put("url", "http://prometeus:9090");
        ((ObjectNode) broken.at("/datasources/1/jsonData")).put("port", "${CLICKHOUSE_PROT}");
        ((ObjectNode) broken.at("/datasources/1/secureJsonData")).put("password", "open sesame");
        assertThat(sources(broken, COMPOSE))
                .containsExactly(
                        "nothing answers at prometeus:9090",
                        "nothing answers at clickhouse:${CLICKHOUSE_PROT}",
                        "the password is not read from a secret");
    }

    @Test
    void asksClickHouseAsAUserWhoMayOnlyRead() {
        String user = resolved(SOURCES.at("/datasources/1/jsonData/username").asText(), COMPOSE);
        assertThat(user).isEqualTo("alliance_analyst");
        ComposeFile other = COMPOSE.copy();
        ((ObjectNode) other.services().get("grafana").path("environment")).put("CLICKHOUSE_USER", "alliance_job");
        assertThat(resolved("${CLICKHOUSE_USER}", other)).isEqualTo("alliance_job");
    }

    @Test
    void everyFolderOfDashboardsIsProvidedAndMounted() {
        assertThat(folders(PROVIDERS, COMPOSE))
                .containsExactlyInAnyOrderElementsOf(Repository.files("dashboards/grafana/dashboards", ".json").stream()
                        .map(file ->
                                Repository.file("").relativize(file.getParent()).toString())
                        .distinct()
                        .toList());
        ObjectNode broken = PROVIDERS.deepCopy();
        ((ObjectNode) broken.at("/providers/0/options")).put("path", "/etc/dashboards/analysts");
        assertThat(folders(broken, COMPOSE)).contains("");
    }

    @Test
    void provisioningIsMountedWhereGrafanaLooks() {
        for (String folder : List.of("datasources", "dashboards")) {
            assertThat(COMPOSE.mountedAt("grafana", "/etc/grafana/provisioning/" + folder))
                    .isEqualTo(PROVISIONING + folder);
        }
    }

    @Test
    void runbooksAreMountedWhereThePanelsLinkTo() {
        assertThat(COMPOSE.mountedAt("grafana", "/usr/share/grafana/public/runbooks"))
                .isEqualTo("docs/runbooks");
        ComposeFile broken = COMPOSE.copy();
        ((ArrayNode) broken.services().get("grafana").path("volumes")).removeAll();
        assertThat(broken.mountedAt("grafana", "/usr/share/grafana/public/runbooks"))
                .isEmpty();
    }

    @Test
    void thePluginIsPinned() {
        assertThat(COMPOSE.services()
                        .get("grafana")
                        .at("/environment/GF_PLUGINS_PREINSTALL")
                        .asText())
                .matches(SOURCES.at("/datasources/1/type").asText() + "@\\d+\\.\\d+\\.\\d+");
    }

    private static List<String> sources(JsonNode file, ComposeFile compose) {
        List<String> problems = new ArrayList<>();
        for (JsonNode source : file.path("datasources")) {
            JsonNode server = source.path("jsonData");
            String written = source.has("url")
                    ? source.path("url").asText()
                    : server.path("host").asText() + ":" + server.path("port").asText();
            String address = resolved(written, compose).replace("http://", "");
            if (!compose.answersAt(address)) {
                problems.add("nothing answers at " + address);
            }
        }
        if (!isGiven(file.at("/datasources/1/secureJsonData/password").asText(), compose)) {
            problems.add("the password is not read from a secret");
        }
        return problems;
    }

    private static boolean isGiven(String password, ComposeFile compose) {
        boolean isGiven = false;
        for (JsonNode secret : compose.services().get("grafana").path("secrets")) {
            isGiven |= password.equals("$__file{/run/secrets/" + secret.asText() + "}");
        }
        return isGiven;
    }

    /** The folders of the repository that Grafana finds where it is told to look. */
    private static List<String> folders(JsonNode providers, ComposeFile compose) {
        List<String> folders = new ArrayList<>();
        for (JsonNode provider : providers.path("providers")) {
            String path = provider.at("/options/path").asText();
            int end = path.lastIndexOf('/');
            String mounted = compose.mountedAt("grafana", path.substring(0, end));
            folders.add(mounted.isEmpty() ? "" : mounted + path.substring(end));
        }
        return folders;
    }

    /** A text with the variables that compose gives; others stay as they are. */
    private static String resolved(String text, ComposeFile compose) {
        JsonNode environment = compose.services().get("grafana").path("environment");
        return VARIABLE.matcher(text)
                .replaceAll(found -> environment.has(found.group(1))
                        ? environment.path(found.group(1)).asText()
                        : "\\$\\{" + found.group(1) + "}");
    }
}
