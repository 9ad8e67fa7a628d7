package io.alliancemetrics.dashboards.grafana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether what a panel's queries give is what it shows. */
final class PanelShape {
    private static final String SIMPLE = "(String|Bool|U?Int(8|16|32|64)|Float(32|64))";

    /** What the plugin makes fields of; others become texts of JSON. */
    private static final Pattern KNOWN = Pattern.compile(SIMPLE + "|Nullable\\(" + SIMPLE
            + "\\)|LowCardinality\\((Nullable\\()?String\\)+" + "|(Nullable\\()?(Date|Decimal).*");

    private static final Pattern NUMBER = Pattern.compile("(Nullable\\()?(U?Int|Float|Decimal).*");
    private static final Pattern TEXT = Pattern.compile("(LowCardinality\\()?(Nullable\\()?String\\)*");

    private final GrafanaPanel panel;
    private final Map<String, String> columns;
    private final List<String> problems = new ArrayList<>();

    private PanelShape(GrafanaPanel panel, Map<String, String> columns) {
        this.panel = panel;
        this.columns = columns;
    }

    /**
     * All that does not fit.
     *
     * @param results of the panel's queries, in order; the first one is shown
     */
    static List<String> problems(GrafanaPanel panel, List<GrafanaResult> results) {
        Map<String, String> all = new LinkedHashMap<>();
        results.forEach(result -> all.putAll(result.types()));
        PanelShape shape = new PanelShape(panel, results.get(0).types());
        all.forEach((name, type) -> shape.check(KNOWN.matcher(type).matches(), name + " is a " + type));
        panel.namedColumns()
                .forEach(name -> shape.check(all.containsKey(name), "speaks of " + name + ", found " + all.keySet()));
        shape.shown(results.get(0));
        return List.copyOf(shape.problems);
    }

    private void shown(GrafanaResult result) {
        check(!result.rows().isEmpty(), "has no row");
        switch (panel.type()) {
            case "stat" -> check(result.rows().size() == 1 && columns.size() == 1, "is not one value");
            case "barchart" -> series(panel.nameColumn(), TEXT);
            case "timeseries" -> series("time", Pattern.compile("DateTime.*"));
            case "table" -> columns.keySet().forEach(name -> check(hasName(name), name + " has no name for people"));
            default -> check(false, "is of the type " + panel.type());
        }
    }

    private boolean hasName(String column) {
        return panel.namedColumns().anyMatch(column::equals);
    }

    /** One column says where, all others how much. */
    private void series(String where, Pattern type) {
        check(type.matcher(columns.getOrDefault(where, "")).matches(), where + " is no " + type);
        check(columns.size() > 1, "has nothing but " + where);
        columns.forEach((name, found) ->
                check(name.equals(where) || NUMBER.matcher(found).matches(), name + " is no number, but " + found));
    }

    private void check(boolean isWell, String otherwise) {
        if (!isWell) {
            problems.add(panel + ": " + otherwise);
        }
    }
}
