package io.alliancemetrics.dashboards.grafana;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.alliancemetrics.dashboards.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers the queries of dashboards, as the user that Grafana has: one who may change nothing. */
final class GrafanaStore implements AutoCloseable {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\R");

    private final TestStore store;

    private GrafanaStore(TestStore store) {
        this.store = store;
    }

    static GrafanaStore empty(Path folder) throws SQLException {
        return new GrafanaStore(TestStore.empty(folder));
    }

    /** With the records, and the figures that follow from them, of {@code records.sql}. */
    static GrafanaStore seeded(Path folder) throws SQLException, IOException {
        GrafanaStore seeded = empty(folder);
        try (InputStream file = GrafanaStore.class.getResourceAsStream("/grafana/records.sql")) {
            for (String statement : END_OF_STATEMENT.split(new String(file.readAllBytes(), UTF_8), 0)) {
                seeded.store.run(statement);
            }
        }
        return seeded;
    }

    /** What the dashboard shows when it is opened: the first value of each variable, or all where all is the default. */
    Map<String, List<String>> choices(GrafanaDashboard dashboard) throws SQLException {
        Map<String, List<String>> choices = new HashMap<>();
        for (GrafanaVariable variable : dashboard.variables()) {
            List<String> values = ask(variable.query(), choices).column(0);
            choices.put(variable.name(), chosen(variable, values));
        }
        return choices;
    }

    private static List<String> chosen(GrafanaVariable variable, List<String> values) {
        if (values.isEmpty()) {
            return List.of("");
        }
        String current = variable.json().at("/current/value").asText();
        String first = values.contains(current) ? current : values.get(0);
        return variable.isMulti() ? values : List.of(first);
    }

    GrafanaResult ask(String rawSql, Map<String, List<String>> choices) throws SQLException {
        String sql = new GrafanaSql(choices, FROM, TO, Duration.ofDays(1)).of(rawSql);
        try (Connection connection = store.reader().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return GrafanaResult.of(rows);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
