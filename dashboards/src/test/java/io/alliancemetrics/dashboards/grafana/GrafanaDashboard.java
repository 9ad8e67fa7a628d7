package io.alliancemetrics.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A dashboard as its file says it, in Grafana's classic JSON model.
 *
 * @param file name within the folder of dashboards, such as {@code analysts/kpis.json}
 */
record GrafanaDashboard(String file, JsonNode json) {
    private static final Path FOLDER = Path.of("grafana", "dashboards");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** All dashboards, in order of their files. */
    static List<GrafanaDashboard> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GrafanaDashboard::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GrafanaDashboard named(String file) {
        return read(FOLDER.resolve(file));
    }

    private static GrafanaDashboard read(Path file) {
        try {
            return new GrafanaDashboard(FOLDER.relativize(file).toString(), MAPPER.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dashboard to break. */
    GrafanaDashboard copy() {
        return new GrafanaDashboard(file, json.deepCopy());
    }

    /** Who it is for: the folder of its file. */
    String readers() {
        return file.substring(0, file.indexOf('/'));
    }

    /** Everything that has a place, rows included. */
    List<GrafanaPanel> placed() {
        return stream(json.path("panels"))
                .map(panel -> new GrafanaPanel(this, panel))
                .toList();
    }

    /** What shows data. */
    List<GrafanaPanel> panels() {
        return placed().stream().filter(panel -> !panel.isRow()).toList();
    }

    List<GrafanaVariable> variables() {
        return stream(json.at("/templating/list")).map(GrafanaVariable::new).toList();
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
