package io.alliancemetrics.embedded.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.internal.engine.EngineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
    private static Statement read(String parameter, String body) throws IOException, EngineException {
        return StatementReader.read(parameter, new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(SqlText sql) {
        return sql.slice(0, sql.length(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t VALUES (1)            | INSERT INTO t           | Values    | ' (1)'",
                "insert into t (a, b) values(1)      | insert into t (a, b)    | Values    | (1)",
                "INSERT INTO `values` (a) VALUES (1) | INSERT INTO `values` (a) | Values   | ' (1)'",
                "INSERT INTO t FORMAT CSV 1,2        | INSERT INTO t           | CSV       | '1,2'",
                "INSERT INTO t SETTINGS async_insert = 1 FORMAT CSV 1 | INSERT INTO t SETTINGS async_insert = 1 | CSV | 1",
                "/* FORMAT x */ INSERT INTO t -- VALUES | none | none | none",
            })
    void insertIsCutWhereItsDataBegins(String body, String sql, String format, String data) throws Exception {
        Statement statement = read("", body);
        if (sql.equals("none")) {
            assertThat(statement).isInstanceOf(Statement.Query.class);
            return;
        }
        Statement.Insert insert = (Statement.Insert) statement;
        assertThat(text(insert.sql()).strip()).isEqualTo(sql);
        assertThat(insert.format()).isEqualTo(format);
        assertThat(new String(insert.data().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(data);
    }

    @Test
    void binaryDataBehindTheUrlsInsertIsNotTouched() throws Exception {
        byte[] data = new byte[3 << 20];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31);
        }
        data[0] = '\n';
        Statement.Insert insert = (Statement.Insert)
                StatementReader.read("INSERT INTO t FORMAT RowBinary", new ByteArrayInputStream(data));
        assertThat(insert.data().readAllBytes()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t SELECT * FROM x FORMAT CSV",
                "INSERT INTO t WITH 1 AS a SELECT a",
                "SELECT 'INSERT INTO t VALUES'",
                "SELECT 1;",
                "SELECT ';' -- ;\n /* ; */",
                "SELECT \"a;b\", `c;d`, $tag$ ; $tag$",
                "EXPLAIN INSERT INTO t SELECT 1",
            })
    void otherStatementsStayWhole(String body) throws Exception {
        Statement statement = read("", body);
        assertThat(statement).isInstanceOf(Statement.Query.class);
        assertThat(text(statement.sql())).isEqualTo(body);
    }

    @Test
    void parameterAndBodyAreOneText() throws Exception {
        assertThat(text(read("SELECT", "1").sql())).isEqualTo("SELECT\n1");
        assertThat(text(read("SELECT 1", "").sql())).isEqualTo("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1; SELECT 2", "SELECT 1;;DROP TABLE t", "", "  ", "-- only a comment", ";"})
    void noneOrSeveralStatementsAreRefused(String body) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> read("", body))
                .matches(e -> e.code() == 62);
    }
}
