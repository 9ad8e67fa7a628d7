package io.alliancemetrics.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A panel of a dashboard. */
record GrafanaPanel(GrafanaDashboard dashboard, JsonNode json) {
    String title() {
        return json.path("title").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    boolean isRow() {
        return type().equals("row");
    }

    List<JsonNode> targets() {
        return GrafanaDashboard.stream(json.path("targets")).toList();
    }

    /** Those that ask ClickHouse. */
    List<JsonNode> queries() {
        return targets().stream().filter(target -> target.has("rawSql")).toList();
    }

    /** The column of the bars' names; empty for other panels. */
    String nameColumn() {
        return json.at("/options/xField").asText();
    }

    /** Columns that overrides and transformations speak of. */
    Stream<String> namedColumns() {
        return Stream.concat(overridden(), transformed());
    }

    /** Columns that have a name for people. */
    Stream<String> overridden() {
        return GrafanaDashboard.stream(json.at("/fieldConfig/overrides"))
                .map(override -> override.at("/matcher/options").asText());
    }

    private Stream<String> transformed() {
        return GrafanaDashboard.stream(json.path("transformations"))
                .map(transformation -> transformation.path("options"))
                .flatMap(options -> Stream.concat(
                        Stream.of("columnField", "rowField", "valueField")
                                .map(key -> options.path(key).asText()),
                        GrafanaDashboard.stream(options.path("mappings"))
                                .map(mapping -> mapping.path("fieldName").asText())))
                .filter(name -> !name.isEmpty());
    }

    @Override
    public String toString() {
        return dashboard.file() + ", " + title();
    }
}
