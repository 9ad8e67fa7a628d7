package io.alliancemetrics.embedded.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.internal.engine.EngineException;
import io.alliancemetrics.embedded.internal.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure functions of the front. */
class SmallPartsTest {
    private static final Users.User READER = new Users.User("reader", true);
    private static final Users.User WRITER = new Users.User("writer", false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KILL QUERY WHERE query_id = 'a'              | a",
                "kill query where query_id='it\\'s' sync;      | it's",
                "KILL QUERY ON CLUSTER x WHERE query_id = 'b' ASYNC | b",
                "KILL QUERY WHERE query_id = 'a' OR 1         | any",
                "KILL QUERY WHERE user = 'default'            | any",
                "KILL QUERY                                   | any",
                "SELECT 'KILL QUERY WHERE query_id = 1'       | none",
            })
    void killByQueryIdIsRecognised(String sql, String expected) {
        String found = KillRequest.of(SqlText.of(sql))
                .map(kill -> kill.queryId().orElse("any"))
                .orElse("none");
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM '/etc/passwd'",
                "FROM '/etc/passwd' SELECT *",
                "SELECT * FROM {p:Identifier}",
                "SELECT * FROM \u2018/etc/passwd\u2019",
                "SELECT * FROM a, '/etc/passwd'",
                "SELECT * FROM a LEFT JOIN '/etc/passwd' AS p USING (x)",
                "SELECT * FROM `\\x2fetc\\x2fpasswd`",
                "DESCRIBE TABLE '/etc/passwd'",
                "SELECT (SELECT count() FROM '/etc/passwd')",
                "SELECT * FROM file('x')",
                "SELECT * FROM S3 ('x')",
                "SELECT * FROM \"url\"('x')",
                "SELECT * FROM icebergS3('x')",
                "SELECT * FROM /* hidden */ remote('h', t)",
                "CREATE TEMPORARY TABLE t ENGINE = File(CSV)",
            })
    void readerReachesNothingOutside(String sql) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> StatementGuard.check(SqlText.of(sql), Map.of("p", "/etc/passwd"), READER))
                .matches(e -> e.code() == 497);
        assertThatCode(() -> StatementGuard.check(SqlText.of(sql), Map.of("p", "/etc/passwd"), WRITER))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'file(1)' FROM t -- url('x')",
                "SELECT file FROM t WHERE (url = 'x')",
                "SELECT count() FROM kpi WHERE url IN ('x')",
                "SELECT * FROM numbers(10)",
                "SELECT {p:String}",
                "SELECT * FROM a JOIN b ON a.x = 'y' WHERE z = '/etc/passwd' ORDER BY 'q'",
                "SELECT * FROM merge('db', '^t') LIMIT 1 SETTINGS log_comment = '/x'",
                "SELECT '/a/b', \"amount\" FROM `kpi` WHERE path IN ('/a', '/b')",
            })
    void readerMayUseSuchNamesForOtherThings(String sql) {
        assertThatCode(() -> StatementGuard.check(SqlText.of(sql), Map.of("p", "/etc/passwd"), READER))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1                                   | TabSeparated",
                "SELECT 1 FORMAT JSON                       | JSON",
                "SELECT 1 format CSV SETTINGS max_threads=1 | CSV",
                "SELECT 'FORMAT JSON'                       | TabSeparated",
                "SELECT * FROM (SELECT 1 AS FORMAT, 2 AS x) | TabSeparated",
            })
    void formatIsFoundInTheStatement(String sql, String expected) {
        assertThat(OutputFormat.of(SqlText.of(sql), OutputFormat.DEFAULT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"62, 400", "60, 404", "81, 404", "516, 403", "194, 401", "497, 403", "164, 500", "241, 500", "48, 501"})
    void statusIsTheServersForTheCode(int code, int status) {
        assertThat(HttpStatus.of(code)).isEqualTo(status);
    }

    @Test
    void formFieldsBecomeParameters() throws Exception {
        String body = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"query\"",
                "Content-Type: text/plain",
                "",
                "SELECT 'é'",
                "--b",
                "Content-Disposition: form-data; name=\"param_x\"",
                "",
                "1",
                "2",
                "--b--",
                "");
        HttpRequest request = new HttpRequest(
                "POST",
                "/",
                Map.of("database", "d"),
                Map.of("Content-Type", "multipart/form-data; boundary=b"),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(MultipartForm.unfold(request).parameters())
                .isEqualTo(Map.of("database", "d", "query", "SELECT 'é'", "param_x", "1\r\n2"));
    }
}
