package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.data.ClickHouseFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs on ClickHouse's own Java client see. */
@ExtendWith(SharedEngine.class)
class ClientV2IT {
    private static final int ROWS = 100_000;

    private final ClickHouseServer server;

    ClientV2IT(ClickHouseServer server) {
        this.server = server;
    }

    private Client.Builder client() {
        return new Client.Builder()
                .addEndpoint(server.httpUri().toString())
                .setUsername(server.writer().user())
                .setPassword(server.writer().password());
    }

    @SuppressWarnings("try") // the driver's responses declare that close() may be interrupted
    @ParameterizedTest
    @CsvSource({
        "false, false, false",
        "false, true, false",
        "true, false, false",
        "true, true, false",
        "true, true, true"
    })
    void binaryInsertOfManyRowsComesBack(boolean packRequest, boolean packAnswer, boolean httpCompression)
            throws Exception {
        String table = "v2_" + packRequest + packAnswer + httpCompression;
        try (Client client = client().compressClientRequest(packRequest)
                .compressServerResponse(packAnswer)
                .useHttpCompression(httpCompression)
                .build()) {
            client.query("CREATE TABLE " + table + " (a UInt32, b UInt64) ENGINE = MergeTree ORDER BY a")
                    .get()
                    .close();
            try (InsertResponse response = client.insert(
                            table, out -> out.write(rows()), ClickHouseFormat.RowBinary, new InsertSettings())
                    .get()) {
                assertThat(response.getWrittenRows()).isEqualTo(ROWS);
            }
            long sum = 0;
            long count = 0;
            try (QueryResponse response =
                    client.query("SELECT a, b FROM " + table).get()) {
                var reader = client.newBinaryFormatReader(response);
                while (reader.hasNext()) {
                    reader.next();
                    assertThat(reader.getLong("b")).isEqualTo(reader.getLong("a") * 3);
                    sum += reader.getLong("a");
                    count++;
                }
            }
            assertThat(count).isEqualTo(ROWS);
            assertThat(sum).isEqualTo((long) ROWS * (ROWS - 1) / 2);
        }
    }

    private static byte[] rows() {
        ByteBuffer rows =
                ByteBuffer.allocate(ROWS * (Integer.BYTES + Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ROWS; i++) {
            rows.putInt(i).putLong(i * 3L);
        }
        return rows.array();
    }

    @Test
    void typesComeBackAsTheyAre() {
        try (Client client = client().build()) {
            List<GenericRecord> rows = client.queryAll("SELECT toDecimal128('1.000001', 6) AS amount,"
                    + " toDateTime64('2026-05-02 12:00:00.123', 3, 'UTC') AS at,"
                    + " toLowCardinality('KR') AS area, CAST(NULL AS Nullable(Int32)) AS maybe,"
                    + " [1, 2]::Array(UInt8) AS list, toUInt64('18446744073709551615') AS big,"
                    + " toDate32('1950-12-31') AS day, toUUID('61f0c404-5cb3-11e7-907b-a6006ad3dba0') AS id");
            GenericRecord row = rows.get(0);
            assertThat(row.getBigDecimal("amount")).isEqualTo("1.000001");
            assertThat(row.getLocalDateTime("at")).isEqualTo("2026-05-02T12:00:00.123");
            assertThat(row.getString("area")).isEqualTo("KR");
            assertThat(row.hasValue("maybe")).isFalse();
            assertThat(row.<Object>getList("list")).hasSize(2);
            assertThat(row.getBigInteger("big")).isEqualTo("18446744073709551615");
            assertThat(row.getLocalDate("day")).isEqualTo("1950-12-31");
            assertThat(row.getUUID("id")).hasToString("61f0c404-5cb3-11e7-907b-a6006ad3dba0");
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void parameterStaysAValue(boolean asForm) {
        String attack = "'; DROP TABLE x; -- é\n\t\\";
        try (Client client = client().useHttpFormDataForQuery(asForm).build()) {
            List<GenericRecord> rows = client.queryAll("SELECT {p:String} AS p", Map.of("p", attack));
            assertThat(rows.get(0).getString("p")).isEqualTo(attack);
        }
    }

    @Test
    void schemaOfATableIsKnown() throws Exception {
        try (Client client = client().build()) {
            client.query("CREATE TABLE v2_schema (a UInt32, s Nullable(String)) ENGINE = MergeTree ORDER BY a")
                    .get()
                    .close();
            assertThat(client.getTableSchema("v2_schema").getColumns()).hasSize(2);
            assertThat(client.ping()).isTrue();
        }
    }
}
