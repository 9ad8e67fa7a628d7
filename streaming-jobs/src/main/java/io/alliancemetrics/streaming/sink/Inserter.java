package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.metrics.scope.ScopeFormat;

/** Inserts buffers of rows. A call returns when ClickHouse has the rows on disk, or throws. */
final class Inserter implements AutoCloseable {
    private final ClickHouseTarget target;
    private final Client client;
    private final InsertSettings settings;
    private final MetricGroup operator;
    private final Map<TableGroup, InsertCounts> counts = new EnumMap<>(TableGroup.class);

    /** An inserter that nobody watches. */
    Inserter(ClickHouseTarget target) {
        this(target, new UnregisteredMetricsGroup());
    }

    /** An inserter whose metrics are those of an operator. */
    Inserter(ClickHouseTarget target, MetricGroup operator) {
        this.target = target;
        this.client = target.connect();
        this.settings = new InsertSettings().logComment(comment(operator));
        this.operator = operator;
    }

    void insert(String table, List<String> columns, RowBuffer rows) throws IOException, InterruptedException {
        if (rows.rows() == 0) {
            return;
        }
        InsertCounts count = counts(TableGroup.of(table));
        count.begin();
        try {
            Retries.call(() -> send(table, columns, rows, count), "insert into " + table, count::retry);
        } catch (RuntimeException e) {
            count.fail();
            String what = "Cannot insert " + rows.rows() + " rows into " + table + " of " + target + ": ";
            if (Retries.mayPass(e)) {
                throw new IOException(what + "ClickHouse did not answer for too long. " + e.getMessage(), e);
            }
            throw new InsertRejectedException(
                    what + e.getMessage() + ". Put the tables or the user's rights in order, and start the job again"
                            + " from its last checkpoint.",
                    e);
        } finally {
            count.end();
        }
        count.insert(rows.rows());
        rows.clear();
    }

    private long send(String table, List<String> columns, RowBuffer rows, InsertCounts count)
            throws ExecutionException, InterruptedException {
        count.request();
        try (InsertResponse response = client.insert(
                        table, columns, rows.content(), ClickHouseFormat.RowBinary, settings)
                .get()) {
            return response.getWrittenRows();
        }
    }

    /** Who inserts, for ClickHouse's log of queries: {@code alliance job <id>, <operator>, subtask <number>}. */
    private static String comment(MetricGroup operator) {
        Map<String, String> names = operator.getAllVariables();
        return "alliance job " + names.getOrDefault(ScopeFormat.SCOPE_JOB_ID, "") + ", "
                + names.getOrDefault(ScopeFormat.SCOPE_OPERATOR_NAME, "") + ", subtask "
                + names.getOrDefault(ScopeFormat.SCOPE_TASK_SUBTASK_INDEX, "");
    }

    private InsertCounts counts(TableGroup tables) {
        return counts.computeIfAbsent(tables, group -> new InsertCounts(operator, group));
    }

    @Override
    public void close() {
        client.close();
    }
}
