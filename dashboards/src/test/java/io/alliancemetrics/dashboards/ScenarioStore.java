package io.alliancemetrics.dashboards;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.fixtures.kpi.KpiTable;
import io.alliancemetrics.fixtures.model.KpiFigure;
import io.alliancemetrics.fixtures.model.NotAccepted;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.rules.Ledger;
import io.alliancemetrics.fixtures.rules.Revision;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * A ClickHouse with the records of a scenario, the log of what became of them and the figures that follow from them, as the
 * job would write it. What is stored is computed by the naive calculator.
 */
public final class ScenarioStore implements AutoCloseable {
    private static final int ROWS_A_STATEMENT = 5_000;

    private final TestStore store;
    private final List<Revision> accepted;
    private final List<KpiFigure> figures;

    private ScenarioStore(TestStore store, List<Revision> accepted) {
        this.store = store;
        this.accepted = accepted;
        this.figures = KpiTable.of(accepted);
    }

    /** The example scenario, in a ClickHouse below the folder. */
    public static ScenarioStore example(Path folder) throws IOException, SQLException {
        Path scenario = ExampleScenario.extractTo(folder.resolve("example")).scenario();
        return of(ScenarioReader.read(scenario), folder.resolve("clickhouse"));
    }

    public static ScenarioStore of(List<SubmittedRow> rows, Path folder) throws SQLException {
        TestStore store = TestStore.empty(folder);
        Ledger ledger = new Ledger();
        Map<String, List<String>> tables = new TreeMap<>();
        Map<String, Integer> offsets = new HashMap<>();
        for (SubmittedRow row : rows) {
            int before = ledger.accepted().size();
            ledger.submit(row);
            Map<String, String> place = place(row, offsets);
            if (ledger.accepted().size() > before) {
                Revision revision = ledger.accepted().get(before);
                tables.computeIfAbsent("store_" + revision.feed().replace('-', '_'), table -> new ArrayList<>())
                        .add(json(revision, place));
            }
            tables.computeIfAbsent("store_record_log", table -> new ArrayList<>())
                    .add(json(row, ledger, before, place));
        }
        ScenarioStore scenario = new ScenarioStore(store, ledger.accepted());
        tables.put(
                "store_kpi", scenario.figures.stream().map(ScenarioStore::json).toList());
        tables.put("store_kpi_progress", List.of("{\"id\":0,\"messages\":" + rows.size() + ",\"version\":1}"));
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            scenario.insert(table.getKey(), table.getValue());
        }
        return scenario;
    }

    public TestStore store() {
        return store;
    }

    public ClickHouseReads reads() {
        return new ClickHouseReads(store.reader());
    }

    public List<KpiFigure> figures() {
        return figures;
    }

    /** The records of a feed that count on a day: of each the highest revision by then, unless it is a withdrawal. */
    public List<Revision> records(String feed, LocalDate cutOff) {
        return accepted.stream()
                .filter(revision ->
                        revision.feed().equals(feed) && !revision.recordedDay().isAfter(cutOff))
                .collect(Collectors.toMap(
                        revision -> revision.office() + " " + revision.recordId(),
                        revision -> revision,
                        BinaryOperator.maxBy(Comparator.comparingInt(Revision::revision))))
                .values()
                .stream()
                .filter(revision -> !revision.retracted())
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }

    private void insert(String table, List<String> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            int until = Math.min(from + ROWS_A_STATEMENT, rows.size());
            store.run("INSERT INTO alliance." + table + " FORMAT JSONEachRow "
                    + String.join("\n", rows.subList(from, until)));
        }
    }

    private static Map<String, String> place(SubmittedRow row, Map<String, Integer> offsets) {
        String topic = "alliance." + row.office() + "." + row.feed();
        Map<String, String> place = new TreeMap<>();
        place.put("topic", json(topic));
        place.put("partition", "0");
        place.put("offset", Integer.toString(offsets.merge(topic, 1, Integer::sum)));
        place.put("submission_id", json(row.file()));
        place.put("recorded_at", json(row.recordedDay() + " 12:00:00"));
        place.put("office", json(row.office()));
        return place;
    }

    /** What a revision leaves empty is left out: the columns have defaults. */
    private static String json(Revision revision, Map<String, String> place) {
        Map<String, String> fields = new TreeMap<>(place);
        revision.values().forEach((column, value) -> fields.put(column, json(value)));
        return object(fields);
    }

    private static String json(SubmittedRow row, Ledger ledger, int before, Map<String, String> place) {
        Map<String, String> fields = new TreeMap<>(place);
        fields.put("feed", json(row.feed()));
        fields.put("record_id", json(row.text("record_id")));
        fields.put("line", Long.toString(row.line()));
        if (ledger.accepted().size() > before) {
            fields.put("disposition", json("ACCEPTED"));
            fields.put(
                    "revision", Integer.toString(ledger.accepted().get(before).revision()));
        } else {
            List<NotAccepted> not = ledger.notAccepted();
            fields.put("disposition", json(not.get(not.size() - 1).disposition().name()));
            fields.put("rule", json(not.get(not.size() - 1).rule()));
            fields.put("revision", row.text("revision").matches("[1-9][0-9]{0,8}") ? row.text("revision") : "1");
        }
        return object(fields);
    }

    private static String json(KpiFigure figure) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("kpi", json(figure.kpi()));
        fields.put("ref_area", json(figure.refArea()));
        fields.put("time_period", json(figure.timePeriod()));
        fields.put("vintage", json(figure.vintage()));
        fields.put("obs_value", figure.obsValue() == null ? "null" : json(figure.obsValue()));
        fields.put("numerator", figure.numerator() == null ? "null" : json(figure.numerator()));
        fields.put("denominator", figure.denominator() == null ? "null" : json(figure.denominator()));
        fields.put("unit_measure", json(Kpi.of(figure.kpi()).orElseThrow().unit()));
        fields.put("obs_status", json(figure.obsStatus()));
        fields.put("reporting", Integer.toString(figure.reporting()));
        fields.put("expected", Integer.toString(figure.expected()));
        fields.put("version", "1");
        return object(fields);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> json(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object value) {
        return value instanceof Boolean
                ? value.toString()
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
