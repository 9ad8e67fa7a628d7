package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what. */
@ExtendWith(SharedEngine.class)
class AccessIT {
    private final ClickHouseServer server;
    private final Http writer;
    private final Http reader;

    AccessIT(ClickHouseServer server) {
        this.server = server;
        this.writer = new Http(server, server.writer());
        this.reader = new Http(server, server.reader());
    }

    @Test
    void wrongPasswordAndUnknownUserLookTheSame() {
        for (String user : new String[] {server.writer().user(), "nobody"}) {
            HttpResponse<String> response = new Http(server, new Credentials(user, "wrong")).post("SELECT 1");
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(code(response)).isEqualTo("516");
            assertThat(response.body()).contains("password is incorrect, or there is no user with such name");
        }
    }

    @Test
    void noLoginIsAskedForOne() {
        HttpResponse<String> response = Http.send(HttpRequest.newBuilder(server.httpUri())
                .POST(BodyPublishers.ofString("SELECT 1"))
                .build());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(code(response)).isEqualTo("194");
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void loginMayStandInHeadersOrUrl() {
        HttpRequest headers = HttpRequest.newBuilder(server.httpUri())
                .header("X-ClickHouse-User", server.reader().user())
                .header("X-ClickHouse-Key", server.reader().password())
                .POST(BodyPublishers.ofString("SELECT 1"))
                .build();
        assertThat(Http.send(headers).body()).isEqualTo("1\n");
        HttpRequest url = HttpRequest.newBuilder(URI.create(server.httpUri() + "/?query=SELECT+1&user="
                        + server.reader().user() + "&password="
                        + server.reader().password()))
                .build();
        assertThat(Http.send(url).body()).isEqualTo("1\n");
    }

    @Test
    void readerReadsTables() {
        writer.query("CREATE TABLE shown (a UInt8) ENGINE = MergeTree ORDER BY a");
        writer.query("INSERT INTO shown VALUES (1)");
        assertThat(reader.query("SELECT a FROM shown SETTINGS max_threads = 1")).isEqualTo("1\n");
        assertThat(reader.query("SELECT a FROM shown", Map.of("max_threads", "1")))
                .isEqualTo("1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "164 | CREATE TABLE by_reader (a UInt8) ENGINE = Memory",
                "164 | INSERT INTO guarded VALUES (1)",
                "164 | ALTER TABLE guarded DELETE WHERE 1",
                "164 | DROP TABLE guarded",
                "164 | TRUNCATE TABLE guarded",
                "164 | OPTIMIZE TABLE guarded",
                "164 | SYSTEM FLUSH LOGS",
                "164 | SET readonly = 0",
                "164 | SELECT 1 SETTINGS readonly = 0",
                "497 | SELECT * FROM file('/etc/hostname', 'LineAsString')",
                "497 | SELECT * FROM `file`('/etc/hostname', 'LineAsString')",
                "497 | SELECT * FROM URL('http://127.0.0.1:1/', 'LineAsString')",
                "497 | INSERT INTO FUNCTION file('/tmp/written-by-reader.csv') SELECT 1",
                "497 | SELECT * FROM executable('id', 'LineAsString', 'l String')",
                "497 | CREATE TEMPORARY TABLE t (l String) ENGINE = File(LineAsString, '/etc/hostname')",
                "497 | SELECT * FROM `/etc/hostname`",
                "497 | SELECT * FROM system.one, '/etc/hostname'",
                "48  | SELECT 1 INTO OUTFILE '/tmp/written-by-reader.csv'",
            })
    void readerIsRefused(String expectedCode, String sql) {
        writer.query("CREATE TABLE IF NOT EXISTS guarded (a UInt8) ENGINE = MergeTree ORDER BY a");
        assertThat(code(reader.post(sql))).as(sql).isEqualTo(expectedCode);
        assertThat(writer.query("EXISTS TABLE guarded")).isEqualTo("1\n");
        assertThat(Path.of("/tmp/written-by-reader.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "false", "0x0", " 0", "-0", "3"})
    void readerCannotLiftReadOnlyInTheUrlInAnySpelling(String readOnly) {
        assertThat(reader.post("SELECT 1", Map.of("readonly", readOnly)).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void profileDoesNotLiftReadOnly() {
        writer.query("CREATE TABLE IF NOT EXISTS guarded (a UInt8) ENGINE = MergeTree ORDER BY a");
        Map<String, String> profile = Map.of("profile", "default", "session_id", "profiled");
        reader.post("SET profile = 'default'", Map.of("session_id", "profiled"));
        assertThat(reader.post("INSERT INTO guarded VALUES (1)", profile).statusCode())
                .isNotEqualTo(200);
        assertThat(reader.post("INSERT INTO guarded SETTINGS profile = 'default' VALUES (1)")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(writer.query("SELECT count() FROM guarded")).isEqualTo("0\n");
    }

    @Test
    void readerCannotLiftReadOnlyInTheUrl() {
        assertThat(code(reader.post("SELECT 1", Map.of("readonly", "0")))).isEqualTo("164");
        assertThat(reader.query("SELECT getSetting('readonly')", Map.of("readonly", "1")))
                .isEqualTo("1\n");
    }

    @Test
    void readersSessionServesManyRequests() {
        for (String threads : new String[] {"1", "2"}) {
            assertThat(reader.query(
                            "SELECT getSetting('max_threads'), getSetting('readonly')",
                            Map.of("session_id", "reader's", "max_threads", threads)))
                    .isEqualTo(threads + "\t2\n");
        }
    }

    @Test
    void readerCannotTakeTheWritersSession() {
        Map<String, String> session = Map.of("session_id", "shared");
        writer.query("CREATE TEMPORARY TABLE private (a UInt8)", session);
        assertThat(reader.post("SELECT * FROM private", session).statusCode()).isEqualTo(404);
        assertThat(code(reader.post("INSERT INTO private VALUES (1)", session))).isNotEqualTo("none");
    }

    @Test
    void writersResultIsNotWrittenToFiles(@TempDir Path folder) {
        Path file = folder.resolve("result.csv");
        assertThat(code(writer.post("SELECT 1 INTO OUTFILE '" + file + "'"))).isEqualTo("48");
        assertThat(Files.exists(file)).isFalse();
    }

    private static String code(HttpResponse<String> response) {
        return response.headers().firstValue("X-ClickHouse-Exception-Code").orElse("none");
    }
}
