package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.query.GenericRecord;
import io.alliancemetrics.streaming.evaluate.KpiTable;
import io.alliancemetrics.streaming.kpi.KpiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Reads what stands in the table of figures, and takes lineages. */
public final class ClickHouseKpiTable implements KpiTable {
    private static final long serialVersionUID = 1L;
    private static final String WRITERS = "store_kpi_writers";

    /** How far jobs step apart that have asked for the same lineage at the same time. */
    private static final int MAX_STEP = 64;

    private final ClickHouseTarget target;

    public ClickHouseKpiTable(ClickHouseTarget target) {
        this.target = target;
    }

    @Override
    public Contents read() throws InterruptedException {
        try (Client client = target.connect()) {
            return Retries.call(() -> read(client));
        }
    }

    /**
     * Writes a claim and looks whether it is the only one for its lineage. Of two jobs at least the later sees both, and goes
     * on to another lineage; if both do, their steps differ sooner or later.
     */
    @Override
    public long claim(long above, String job) throws InterruptedException {
        try (Inserter inserter = new Inserter(target);
                Client client = target.connect()) {
            long lineage = Math.max(above, newest(client).lineage()) + 1;
            while (true) {
                insertClaim(inserter, lineage, job);
                if (isOnly(client, lineage)) {
                    return lineage;
                }
                lineage += ThreadLocalRandom.current().nextInt(1, MAX_STEP);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who took a lineage last. */
    static Writer newest(Client client) throws InterruptedException {
        List<GenericRecord> rows = Retries.call(() -> client.queryAll(
                "SELECT toInt64(lineage) AS lineage, job FROM store_kpi_writers ORDER BY lineage" + " DESC LIMIT 1"));
        return rows.isEmpty()
                ? Writer.NOBODY
                : new Writer(rows.get(0).getLong("lineage"), rows.get(0).getString("job"));
    }

    private static void insertClaim(Inserter inserter, long lineage, String job)
            throws IOException, InterruptedException {
        RowBuffer claim = new RowBuffer();
        claim.int64(lineage);
        claim.string(job);
        claim.endRow();
        inserter.insert(WRITERS, List.of("lineage", "job"), claim);
    }

    private static boolean isOnly(Client client, long lineage) throws InterruptedException {
        return Retries.call(() -> client.queryAll(
                                "SELECT toInt64(uniqExact(job)) AS claims FROM store_kpi_writers WHERE lineage = "
                                        + lineage)
                        .get(0)
                        .getLong("claims"))
                == 1;
    }

    private static Contents read(Client client) throws InterruptedException {
        Set<KpiKey> keys = client.queryAll("SELECT kpi, ref_area, time_period, vintage FROM store_kpi FINAL").stream()
                .map(ClickHouseKpiTable::key)
                .collect(Collectors.toSet());
        long version = number(client, "SELECT toInt64(max(version)) AS n FROM store_kpi");
        long messages = number(client, "SELECT toInt64(max(messages)) AS n FROM store_kpi_progress FINAL");
        return new Contents(version, messages, newest(client), keys);
    }

    private static long number(Client client, String sql) {
        return client.queryAll(sql).get(0).getLong("n");
    }

    private static KpiKey key(GenericRecord row) {
        return new KpiKey(
                row.getString("kpi"),
                row.getString("ref_area"),
                row.getString("time_period"),
                row.getString("vintage"));
    }
}
