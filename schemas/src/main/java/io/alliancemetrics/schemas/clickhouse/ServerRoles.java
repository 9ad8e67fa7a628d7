package io.alliancemetrics.schemas.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the roles that users of a ClickHouse server are given, with their limits; the embedded engine has none. */
public final class ServerRoles {
    private static final String FILE = "/clickhouse/server/roles.sql";

    private final Connection connection;

    /** @param connection of a user who may make roles; stays open */
    public ServerRoles(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes the roles that are missing, and gives them their rights.
     *
     * @throws SQLException as ClickHouse says it
     */
    public void apply() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : new Migration(1, FILE, text()).statements()) {
                statement.execute(sql);
            }
        }
    }

    private static String text() {
        try (InputStream in = ServerRoles.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
