package io.alliancemetrics.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardsWithoutDataIT {
    @TempDir
    private Path folder;

    @Test
    void emptyTablesAreNoError() throws SQLException {
        try (GrafanaStore store = GrafanaStore.empty(folder)) {
            for (GrafanaDashboard dashboard : GrafanaDashboard.all()) {
                Map<String, List<String>> choices = store.choices(dashboard);
                for (GrafanaPanel panel : dashboard.panels()) {
                    for (JsonNode query : panel.queries()) {
                        assertThatCode(() -> store.ask(query.path("rawSql").asText(), choices))
                                .as(panel.toString())
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
    }
}
