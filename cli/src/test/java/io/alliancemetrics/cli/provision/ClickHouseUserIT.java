package io.alliancemetrics.cli.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.embedded.ClickHouseServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users are for servers. The embedded engine keeps none, so that what makes them can only be parsed here. */
class ClickHouseUserIT {
    private static final String PASSWORD = "open sesame";

    @TempDir
    private static Path folder;

    private static ClickHouseServer server;

    @BeforeAll
    static void start() {
        server = ClickHouseServer.start(folder.resolve("clickhouse"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void statementsAreWellFormedAndHoldNoPassword(ClickHouseUser user) throws SQLException {
        for (String statement : user.statements(PASSWORD)) {
            parse(statement);
            assertThat(statement).contains(user.user()).doesNotContain(PASSWORD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRoleIsOneThatIsMade(ClickHouseUser user) throws IOException {
        String grant = user.statements(PASSWORD).get(2);
        String role = grant.replaceFirst("GRANT (\\w+) TO .*", "$1");
        try (InputStream in = ClickHouseUserIT.class.getResourceAsStream("/clickhouse/server/roles.sql")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("CREATE ROLE IF NOT EXISTS " + role + ";");
        }
    }

    @Test
    void parsingFindsMistakes() {
        assertThatThrownBy(() -> parse("CREATE USER somebody IDENTIFYED BY 'x'"))
                .isInstanceOf(SQLException.class);
    }

    private static void parse(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(),
                        server.writer().user(),
                        server.writer().password());
                Statement sql = connection.createStatement();
                ResultSet tree = sql.executeQuery("EXPLAIN AST " + statement)) {
            assertThat(tree.next()).isTrue();
        }
    }
}
