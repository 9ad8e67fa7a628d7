package io.alliancemetrics.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is wrong with a dashboard's file, as sentences; Grafana would load it all the same, and show it wrong. */
final class DashboardProblems {
    private static final int OLDEST_SCHEMA = 39;
    private static final Pattern UID = Pattern.compile("[a-z0-9-]{8,40}");
    private static final Pattern USED = Pattern.compile("\\$\\{?(?!__)(\\w+)");
    private static final Set<String> UNITS = Set.of(
            "none",
            "percent",
            "percentunit",
            "ms",
            "s",
            "bytes",
            "reqps",
            "suffix: bn USD",
            "suffix: messages/s",
            "suffix: ms/s",
            "suffix: rows/s");

    private final GrafanaDashboard dashboard;
    private final Map<String, String> sources;
    private final List<String> problems = new ArrayList<>();

    private DashboardProblems(GrafanaDashboard dashboard, Map<String, String> sources) {
        this.dashboard = dashboard;
        this.sources = sources;
    }

    /**
     * All that is wrong.
     *
     * @param sources the data sources that are provisioned: type by uid
     */
    static List<String> of(GrafanaDashboard dashboard, Map<String, String> sources) {
        DashboardProblems found = new DashboardProblems(dashboard, sources);
        found.head();
        found.variables();
        Set<Integer> ids = new HashSet<>();
        for (GrafanaPanel panel : dashboard.placed()) {
            found.check(panel.json().path("id").asInt() > 0, panel, "has no id");
            found.check(ids.add(panel.json().path("id").asInt()), panel, "has the id of another one");
        }
        dashboard.panels().forEach(found::panel);
        found.problems.addAll(GridProblems.of(dashboard));
        found.problems.addAll(LinkProblems.of(dashboard));
        return List.copyOf(found.problems);
    }

    private void head() {
        JsonNode json = dashboard.json();
        check(
                UID.matcher(json.path("uid").asText()).matches(),
                "has no uid of 8 to 40 small letters, digits and hyphens");
        check(!json.path("title").asText().isBlank(), "has no title");
        check(json.path("description").asText().endsWith("."), "has no description");
        check(json.path("schemaVersion").asInt() >= OLDEST_SCHEMA, "is of an old schema");
        check(!json.hasNonNull("id"), "has the id of somebody's database");
        check(json.path("timezone").asText().equals("utc"), "does not show UTC");
        check(json.path("tags").toString().contains("\"" + dashboard.readers() + "\""), "has no tag of its folder");
    }

    private void variables() {
        String panels = dashboard.json().path("panels").toString();
        Set<String> defined = new TreeSet<>();
        for (GrafanaVariable variable : dashboard.variables()) {
            source(variable.json().path("datasource"), "The variable " + variable.name());
            check(
                    !variable.json().path("label").asText().isBlank(),
                    "The variable " + variable.name() + " has no label");
            used(variable.query(), defined, "The variable " + variable.name());
            check(defined.add(variable.name()), "has the variable " + variable.name() + " twice");
            String queries =
                    dashboard.variables().stream().map(GrafanaVariable::query).reduce(panels, String::concat);
            check(queries.contains("${" + variable.name() + ":"), "does not use the variable " + variable.name());
        }
        dashboard.panels().forEach(panel -> used(panel.json().toString(), defined, panel.title()));
    }

    private void used(String text, Set<String> defined, String where) {
        USED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !defined.contains(name))
                .forEach(name -> check(false, where + " uses the variable " + name + ", expected one of " + defined));
    }

    private void panel(GrafanaPanel panel) {
        JsonNode json = panel.json();
        String unit = json.at("/fieldConfig/defaults/unit").asText();
        check(!panel.title().isBlank(), panel, "has no title");
        check(json.path("description").asText().endsWith("."), panel, "has no description");
        check(UNITS.contains(unit), panel, "has the unit \"" + unit + "\", expected one of " + UNITS);
        check(!panel.targets().isEmpty(), panel, "asks nothing");
        source(json.path("datasource"), panel.title());
        Set<String> letters = new HashSet<>();
        for (JsonNode target : panel.targets()) {
            check(letters.add(target.path("refId").asText()), panel, "has a refId twice");
            source(target.path("datasource"), panel.title());
            target(panel, target);
        }
        json.findValuesAsText("configRefId")
                .forEach(letter -> check(letters.contains(letter), panel, "has no query " + letter));
    }

    private void target(GrafanaPanel panel, JsonNode target) {
        if (target.at("/datasource/uid").asText().equals("clickhouse")) {
            String expected = panel.type().equals("timeseries") ? "timeseries 0" : "table 1";
            String found = target.path("queryType").asText() + " "
                    + target.path("format").asText();
            check(found.equals(expected), panel, "asks for " + found + ", expected " + expected);
            check(target.path("editorType").asText().equals("sql"), panel, "is not written in SQL");
            check(target.hasNonNull("pluginVersion"), panel, "looks like a query of the plugin's version 3");
            check(!target.path("rawSql").asText().isBlank(), panel, "has an empty query");
        } else {
            check(!target.path("expr").asText().isBlank(), panel, "has an empty expression");
            boolean isOne =
                    target.path("instant").asBoolean() != target.path("range").asBoolean();
            check(isOne, panel, "asks for both an instant and a range, or for neither");
        }
    }

    private void source(JsonNode source, String where) {
        String type = sources.get(source.path("uid").asText());
        check(source.path("type").asText().equals(type), where + " asks " + source + ", which is not provisioned");
    }

    private void check(boolean isWell, GrafanaPanel panel, String otherwise) {
        check(isWell, panel.title() + " " + otherwise);
    }

    private void check(boolean isWell, String otherwise) {
        if (!isWell) {
            problems.add(dashboard.file() + ": " + otherwise);
        }
    }
}
