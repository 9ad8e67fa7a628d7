package io.alliancemetrics.schemas.clickhouse;

import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.rules.Ledger;
import io.alliancemetrics.fixtures.rules.Revision;
import io.alliancemetrics.schemas.feed.Feed;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the accepted ones of submitted rows into the tables of the records, as the job would. */
final class AcceptedRevisions {
    private static final int ROWS_A_STATEMENT = 5_000;

    private final TestDatabase database;

    AcceptedRevisions(TestDatabase database) {
        this.database = database;
    }

    void insert(List<SubmittedRow> rows) throws SQLException {
        Ledger ledger = new Ledger();
        rows.forEach(ledger::submit);
        Map<String, List<Revision>> byFeed = ledger.accepted().stream()
                .collect(Collectors.groupingBy(Revision::feed, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Revision>> entry : byFeed.entrySet()) {
            insert(Feed.of(entry.getKey()).orElseThrow(), entry.getValue());
        }
    }

    private void insert(Feed feed, List<Revision> revisions) throws SQLException {
        for (int from = 0; from < revisions.size(); from += ROWS_A_STATEMENT) {
            int until = Math.min(from + ROWS_A_STATEMENT, revisions.size());
            database.execute("INSERT INTO alliance.store_" + feed.table() + " FORMAT JSONEachRow "
                    + revisions.subList(from, until).stream()
                            .map(AcceptedRevisions::json)
                            .collect(Collectors.joining("\n")));
        }
    }

    /** What a revision leaves empty is left out: the columns have defaults. */
    private static String json(Revision revision) {
        Map<String, String> fields = new TreeMap<>();
        revision.values().forEach((column, value) -> fields.put(column, json(value)));
        fields.put("office", json(revision.office()));
        fields.put("recorded_at", json(revision.recordedDay() + " 12:00:00"));
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
