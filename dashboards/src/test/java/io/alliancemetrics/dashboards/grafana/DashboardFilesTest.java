package io.alliancemetrics.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of the dashboards without Grafana; each check finds what it is there for. */
class DashboardFilesTest {
    private final Map<String, String> sources = GrafanaSources.types();

    DashboardFilesTest() throws IOException {}

    @Test
    void nothingIsWrong() {
        assertThat(GrafanaDashboard.all()).hasSizeGreaterThan(1).allSatisfy(dashboard -> assertThat(
                        DashboardProblems.of(dashboard, sources))
                .isEmpty());
    }

    @Test
    void everyDashboardHasAnAddressOfItsOwn() {
        assertThat(GrafanaDashboard.all())
                .extracting(dashboard -> dashboard.json().path("uid").asText())
                .doesNotHaveDuplicates();
        assertThat(GrafanaDashboard.all())
                .extracting(dashboard -> dashboard.json().path("title").asText())
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("has no uid", it -> it.put("uid", "K")),
                mistake("has no title", it -> it.put("title", "")),
                mistake("has no description", it -> it.remove("description")),
                mistake("is of an old schema", it -> it.put("schemaVersion", 16)),
                mistake("has the id of somebody's database", it -> it.put("id", 7)),
                mistake("does not show UTC", it -> it.put("timezone", "browser")),
                mistake("has no tag of its folder", it -> it.withArray("tags").removeAll()),
                mistake("has the variable office twice", it -> variable(it, 1).put("name", "office")),
                mistake("does not use the variable place", it -> variable(it, 1).put("name", "place")),
                mistake("uses the variable feed, expected one of", it -> variable(it, 1)
                        .put("name", "place")),
                mistake("uses the variable feed", it -> variable(it, 0).put("query", "SELECT ${feed:singlequote}")),
                mistake("The variable office has no label", it -> variable(it, 0)
                        .remove("label")),
                mistake(
                        "The variable office asks",
                        it -> variable(it, 0).putObject("datasource").put("uid", "x")),
                mistake("has no id", it -> panel(it).remove("id")),
                mistake("has the id of another one", it -> panel(it).put("id", 2)),
                mistake("Consumed has no description", it -> panel(it).put("description", "")),
                mistake(" has no title", it -> panel(it).remove("title")),
                mistake("has the unit \"\"", it -> defaults(it).remove("unit")),
                mistake("has the unit \"fortnights\"", it -> defaults(it).put("unit", "fortnights")),
                mistake("asks nothing", it -> panel(it).withArray("targets").removeAll()),
                mistake(
                        "which is not provisioned",
                        it -> panel(it).withObject("datasource").put("uid", "grafana")),
                mistake(
                        "which is not provisioned",
                        it -> target(it).withObject("datasource").put("type", "mysql")),
                mistake("asks for timeseries 1, expected table 1", it -> target(it)
                        .put("queryType", "timeseries")),
                mistake("asks for table 0, expected table 1", it -> target(it).put("format", 0)),
                mistake("is not written in SQL", it -> target(it).put("editorType", "builder")),
                mistake("looks like a query of the plugin's version 3", it -> target(it)
                        .remove("pluginVersion")),
                mistake("has an empty query", it -> target(it).put("rawSql", " ")),
                mistake(
                        "has a refId twice",
                        it -> panel(it).withArray("targets").add(target(it).deepCopy())),
                mistake("has no query B", it -> panel(it)
                        .withArray("transformations")
                        .addObject()
                        .putObject("options")
                        .put("configRefId", "B")),
                mistake("lies over Consumed", it -> place(it, 1).put("x", 5)),
                mistake("is not on the page", it -> place(it, 3).put("w", 7)),
                mistake("is not on the page", it -> place(it, 0).remove("y")),
                mistake("Consumed links to no runbook", it -> panel(it).remove("links")),
                mistake("links to /public/runbooks/Nobody.md", it -> ((ObjectNode) it.at("/panels/0/links/0"))
                        .put("url", "/public/runbooks/Nobody.md")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsFound(String expected, Consumer<ObjectNode> mistake) {
        GrafanaDashboard broken =
                GrafanaDashboard.named("operators/records.json").copy();
        mistake.accept((ObjectNode) broken.json());
        assertThat(DashboardProblems.of(broken, sources)).anyMatch(problem -> problem.contains(expected));
    }

    @Test
    void anExpressionMustBeOfOneKind() {
        GrafanaDashboard broken =
                GrafanaDashboard.named("operators/pipeline.json").copy();
        ((ObjectNode) broken.json().at("/panels/1/targets/0"))
                .put("instant", true)
                .put("expr", "");
        assertThat(DashboardProblems.of(broken, sources))
                .anyMatch(problem -> problem.contains("has an empty expression"))
                .anyMatch(problem -> problem.contains("asks for both an instant and a range"));
    }

    private static ObjectNode variable(ObjectNode dashboard, int index) {
        return (ObjectNode) dashboard.at("/templating/list/" + index);
    }

    private static ObjectNode panel(ObjectNode dashboard) {
        return (ObjectNode) dashboard.at("/panels/0");
    }

    private static ObjectNode target(ObjectNode dashboard) {
        return (ObjectNode) dashboard.at("/panels/0/targets/0");
    }

    private static ObjectNode defaults(ObjectNode dashboard) {
        return (ObjectNode) dashboard.at("/panels/0/fieldConfig/defaults");
    }

    private static ObjectNode place(ObjectNode dashboard, int panel) {
        return (ObjectNode) ((ArrayNode) dashboard.path("panels")).get(panel).path("gridPos");
    }

    private static Arguments mistake(String expected, Consumer<ObjectNode> mistake) {
        return arguments(expected, mistake);
    }
}
