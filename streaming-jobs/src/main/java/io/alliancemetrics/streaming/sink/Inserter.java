package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Inserts buffers of rows. A call returns when ClickHouse has the rows on disk, or throws. */
final class Inserter implements AutoCloseable {
    private final ClickHouseTarget target;
    private final Client client;

    Inserter(ClickHouseTarget target) {
        this.target = target;
        this.client = target.connect();
    }

    void insert(String table, List<String> columns, RowBuffer rows) throws IOException, InterruptedException {
        if (rows.rows() == 0) {
            return;
        }
        try {
            Retries.call(() -> {
                send(table, columns, rows);
                return null;
            });
        } catch (RuntimeException e) {
            String what = "Cannot insert " + rows.rows() + " rows into " + table + " of " + target + ": ";
            if (Retries.mayPass(e)) {
                throw new IOException(what + "ClickHouse did not answer for too long. " + e.getMessage(), e);
            }
            throw new InsertRejectedException(
                    what + e.getMessage() + ". Put the tables or the user's rights in order, and start the job again"
                            + " from its last checkpoint.",
                    e);
        }
        rows.clear();
    }

    private void send(String table, List<String> columns, RowBuffer rows)
            throws ExecutionException, InterruptedException {
        try (InsertResponse response = client.insert(table, columns, rows.content(), ClickHouseFormat.RowBinary)
                .get()) {
            response.getWrittenRows();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
