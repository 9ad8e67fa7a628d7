package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Roles are for servers. The embedded engine keeps no users, so that they can only be parsed here. */
@ExtendWith(SharedEngine.class)
class RolesIT {
    private static final int ACCESS_DENIED = 497;
    private static final int UNKNOWN_ROLE = 511;
    private static final int SYNTAX_ERROR = 62;

    private final TestDatabase database;

    RolesIT(TestServer server) throws SQLException {
        this.database = TestDatabase.as(server.writer(), server);
    }

    static List<String> statements() throws IOException {
        try (InputStream in = RolesIT.class.getResourceAsStream("/clickhouse/server/roles.sql")) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Migration(1, "roles.sql", sql).statements();
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void statementIsWellFormed(String statement) throws SQLException {
        assertThat(database.rows("EXPLAIN AST " + statement)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void statementCannotBeRunOnTheEmbeddedEngine(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.execute(statement))
                .satisfies(e -> assertThat(e.getErrorCode()).isIn(ACCESS_DENIED, UNKNOWN_ROLE));
    }

    @Test
    void parsingFindsMistakes() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.rows("EXPLAIN AST GRANT SELECT IN alliance.* TO alliance_reader"))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(SYNTAX_ERROR));
    }
}
