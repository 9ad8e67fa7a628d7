package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What curl and other plain HTTP clients see. */
@ExtendWith(SharedEngine.class)
class HttpInterfaceIT {
    private final ClickHouseServer server;
    private final Http writer;

    HttpInterfaceIT(ClickHouseServer server) {
        this.server = server;
        this.writer = new Http(server, server.writer());
    }

    @Test
    void pingNeedsNoLogin() {
        HttpRequest ping =
                HttpRequest.newBuilder(URI.create(server.httpUri() + "/ping")).build();
        assertThat(Http.send(ping).body()).isEqualTo("Ok.\n");
    }

    @Test
    void unknownPathIsNotFound() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.httpUri() + "/play")).build();
        assertThat(Http.send(request).statusCode()).isEqualTo(404);
    }

    @Test
    void resultIsTabSeparatedUnlessAskedOtherwise() {
        HttpResponse<String> plain = writer.post("SELECT 1, 'a'");
        assertThat(plain.body()).isEqualTo("1\ta\n");
        assertThat(plain.headers().firstValue("X-ClickHouse-Format")).contains("TabSeparated");

        HttpResponse<String> csv = writer.post("SELECT 1, 'a'", Map.of("default_format", "CSV"));
        assertThat(csv.body()).isEqualTo("1,\"a\"\n");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=UTF-8");

        HttpResponse<String> json = writer.post("SELECT 1 AS a FORMAT JSONEachRow");
        assertThat(json.body()).isEqualTo("{\"a\":1}\n");
        assertThat(json.headers().firstValue("X-ClickHouse-Format")).contains("JSONEachRow");
    }

    @Test
    void statementMayStandInTheUrl() {
        HttpRequest get =
                writer.request(Map.of("query", "SELECT 'é' || '+'")).GET().build();
        assertThat(Http.send(get).body()).isEqualTo("é+\n");
    }

    @Test
    void getMustNotChangeAnything() {
        HttpRequest get = writer.request(Map.of("query", "CREATE TABLE by_get (a UInt8) ENGINE = Memory"))
                .GET()
                .build();
        HttpResponse<String> response = Http.send(get);
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains("164");
    }

    @Test
    void syntaxErrorCarriesClickHousesCodeAndWords() {
        HttpResponse<String> response = writer.post("SELEC 1");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains("62");
        assertThat(response.body())
                .startsWith("Code: 62. DB::Exception: Syntax error")
                .contains("(SYNTAX_ERROR)");
    }

    @Test
    void unknownTableIsNotFound() {
        HttpResponse<String> response = writer.post("SELECT * FROM no_such_table");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains("60");
    }

    @Test
    void insertIntoUnknownTableIsNotFound() {
        HttpResponse<String> response = writer.post("INSERT INTO no_such_table VALUES (1)");
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains("60");
    }

    @Test
    void unknownSettingIsRefused() {
        HttpResponse<String> response = writer.post("SELECT 1", Map.of("no_such_setting", "1"));
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains("115");
    }

    @Test
    void settingsOfTheUrlApply() {
        assertThat(writer.query("SELECT getSetting('max_threads')", Map.of("max_threads", "1")))
                .isEqualTo("1\n");
    }

    @Test
    void databaseOfTheUrlApplies() {
        writer.query("CREATE DATABASE IF NOT EXISTS `odd ``name`");
        assertThat(writer.query("SELECT currentDatabase()", Map.of("database", "odd `name")))
                .isEqualTo("odd `name\n");
        assertThat(writer.post("SELECT 1", Map.of("database", "nowhere"))
                        .headers()
                        .firstValue("X-ClickHouse-Exception-Code"))
                .contains("81");
    }

    @Test
    void severalStatementsAtOnceAreRefused() {
        HttpResponse<String> response = writer.post("SELECT 1; SELECT 2");
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains("62");
        assertThat(writer.query("SELECT ';' -- ; no second one\n;")).isEqualTo(";\n");
    }

    @Test
    void parameterStaysAValue() {
        String attack = "x'); DROP TABLE students; --";
        assertThat(writer.query("SELECT {name:String}, {n:UInt8} + 1", Map.of("param_name", attack, "param_n", "41")))
                .isEqualTo("x\\'); DROP TABLE students; --\t42\n");
        assertThat(writer.post("SELECT {n:UInt8}", Map.of("param_n", "1 OR 1"))
                        .headers()
                        .firstValue("X-ClickHouse-Exception-Code"))
                .contains("457");
    }

    @Test
    void summaryCountsWrittenRows() {
        writer.query("CREATE TABLE summed (a UInt8) ENGINE = Memory");
        HttpResponse<String> response = writer.post("INSERT INTO summed VALUES (1), (2), (3)");
        assertThat(response.headers().firstValue("X-ClickHouse-Summary"))
                .hasValueSatisfying(summary -> assertThat(summary).contains("\"written_rows\":\"3\""));
    }

    @Test
    void queryIdIsTheClientsOwn() {
        assertThat(writer.post("SELECT 1", Map.of("query_id", "mine")).headers().firstValue("X-ClickHouse-Query-Id"))
                .contains("mine");
    }

    @Test
    void gzipBothWays() throws IOException {
        writer.query("CREATE TABLE zipped (a UInt32) ENGINE = MergeTree ORDER BY a");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("INSERT INTO zipped FORMAT CSV\n7\n8\n".getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest insert = writer.request(Map.of())
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                .build();
        assertThat(Http.send(insert).statusCode()).isEqualTo(200);

        HttpRequest select = writer.request(Map.of("enable_http_compression", "1"))
                .header("Accept-Encoding", "br, gzip")
                .POST(BodyPublishers.ofString("SELECT sum(a) FROM zipped"))
                .build();
        HttpResponse<byte[]> answer = Http.send(select, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo("15\n");
    }

    @Test
    void corruptCompressedBodyIsRefused() {
        HttpRequest request = writer.request(Map.of())
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("not gzip at all"))
                .build();
        assertThat(Http.send(request).headers().firstValue("X-ClickHouse-Exception-Code"))
                .contains("271");
    }

    @Test
    void sessionKeepsTemporaryTables() {
        Map<String, String> session = Map.of("session_id", "s1");
        writer.query("CREATE TEMPORARY TABLE kept (a UInt8)", session);
        writer.query("INSERT INTO kept VALUES (5)", session);
        assertThat(writer.query("SELECT a FROM kept", session)).isEqualTo("5\n");
        assertThat(writer.post("SELECT a FROM kept").statusCode()).isEqualTo(404);
        assertThat(writer.post("SELECT a FROM kept", Map.of("session_id", "s2")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sessionStaysUsableAfterAGet() {
        Map<String, String> session = Map.of("session_id", "s3");
        HttpRequest get = writer.request(Map.of("session_id", "s3", "query", "SELECT 1"))
                .GET()
                .build();
        assertThat(Http.send(get).body()).isEqualTo("1\n");
        writer.query("CREATE TEMPORARY TABLE after_get (a UInt8)", session);
        assertThat(Http.send(get).body()).isEqualTo("1\n");
        assertThat(writer.query("SELECT count() FROM after_get", session)).isEqualTo("0\n");
    }

    @Test
    void longValuesListAndBadRowInIt() {
        writer.query("CREATE TABLE long_list (a UInt32, s String) ENGINE = MergeTree ORDER BY a");
        StringBuilder sql = new StringBuilder("INSERT INTO long_list (a, s) VALUES ");
        for (int i = 0; i < 100_000; i++) {
            sql.append('(').append(i).append(",'value ").append(i).append("'),");
        }
        sql.setLength(sql.length() - 1);
        assertThat(sql.length()).isGreaterThan(2 << 20);
        writer.query(sql.toString());
        assertThat(writer.query("SELECT count(), sum(a) FROM long_list")).isEqualTo("100000\t4999950000\n");

        HttpResponse<String> bad = writer.post("INSERT INTO long_list FORMAT CSV\n1,a\nnot a number,b\n");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("at row 2");
        assertThat(writer.query("SELECT count() FROM long_list")).isEqualTo("100000\n");
    }
}
