package io.alliancemetrics.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The data sources that are provisioned. */
final class GrafanaSources {
    private static final Path FILE = Path.of("grafana", "provisioning", "datasources", "alliance.yml");

    private GrafanaSources() {}

    /** Their types by their uids. */
    static Map<String, String> types() throws IOException {
        JsonNode file = new YAMLMapper().readTree(FILE.toFile());
        return GrafanaDashboard.stream(file.path("datasources"))
                .collect(Collectors.toMap(source -> source.path("uid").asText(), source -> source.path("type")
                        .asText()));
    }
}
