package io.alliancemetrics.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Panels that lie over one another or beside the page. */
final class GridProblems {
    private static final int COLUMNS = 24;

    private GridProblems() {}

    static List<String> of(GrafanaDashboard dashboard) {
        List<String> problems = new ArrayList<>();
        List<GrafanaPanel> panels = dashboard.placed();
        for (int i = 0; i < panels.size(); i++) {
            Rectangle place = place(panels.get(i));
            if (place.isEmpty() || place.x < 0 || place.y < 0 || place.x + place.width > COLUMNS) {
                problems.add(panels.get(i) + " is not on the page");
            }
            for (GrafanaPanel other : panels.subList(0, i)) {
                if (place.intersects(place(other))) {
                    problems.add(panels.get(i) + " lies over " + other.title());
                }
            }
        }
        return problems;
    }

    private static Rectangle place(GrafanaPanel panel) {
        JsonNode place = panel.json().path("gridPos");
        return new Rectangle(
                place.path("x").asInt(-1),
                place.path("y").asInt(-1),
                place.path("w").asInt(),
                place.path("h").asInt());
    }
}
