package io.alliancemetrics.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;

/** A variable that readers of a dashboard choose. */
record GrafanaVariable(JsonNode json) {
    String name() {
        return json.path("name").asText();
    }

    String query() {
        return json.path("query").asText();
    }

    /** Whether several values may be chosen, all of them to begin with. */
    boolean isMulti() {
        return json.path("multi").asBoolean();
    }
}
