package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.query.GenericRecord;
import io.alliancemetrics.streaming.evaluate.KpiTable;
import io.alliancemetrics.streaming.kpi.KpiKey;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what stands in the table of figures. */
public final class ClickHouseKpiTable implements KpiTable {
    private static final long serialVersionUID = 1L;

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

    private static Contents read(Client client) {
        Set<KpiKey> keys = client.queryAll("SELECT kpi, ref_area, time_period, vintage FROM alliance.kpi").stream()
                .map(ClickHouseKpiTable::key)
                .collect(Collectors.toSet());
        long version = client.queryAll("SELECT toInt64(max(version)) AS version FROM alliance.store_kpi")
                .get(0)
                .getLong("version");
        return new Contents(version, keys);
    }

    private static KpiKey key(GenericRecord row) {
        return new KpiKey(
                row.getString("kpi"),
                row.getString("ref_area"),
                row.getString("time_period"),
                row.getString("vintage"));
    }
}
