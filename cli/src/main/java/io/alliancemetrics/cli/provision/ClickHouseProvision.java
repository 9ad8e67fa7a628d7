package io.alliancemetrics.cli.provision;

import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import io.alliancemetrics.schemas.clickhouse.ServerRoles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes what the alliance needs on a ClickHouse server. Doing it again changes nothing, save passwords that are others
 * now.
 *
 * @param administrator may make tables, roles and users there
 */
public record ClickHouseProvision(ClickHouseLogin administrator) {
    /**
     * Makes tables and views.
     *
     * @return how many files of SQL were new
     */
    public int tables() {
        return with(connection -> new Migrations(connection).apply(), "The tables could not be made");
    }

    /** Makes the roles that users are given, with their limits. */
    public void roles() {
        with(
                connection -> {
                    new ServerRoles(connection).apply();
                    return 0;
                },
                "The roles could not be made");
    }

    public void user(ClickHouseUser user, String password) {
        with(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String sql : user.statements(password)) {
                            statement.execute(sql);
                        }
                    }
                    return 0;
                },
                "The user " + user.user() + " could not be made");
    }

    private int with(Work work, String failure) {
        try (Connection connection = administrator.access().dataSource().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            String reason = e.getMessage() == null
                    ? e.toString()
                    : e.getMessage().lines().findFirst().orElse("");
            throw new StackException(failure + " on " + administrator + ": " + reason, e);
        }
    }

    @FunctionalInterface
    private interface Work {
        int on(Connection connection) throws SQLException;
    }
}
