package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Roles can be made on a server only; what they say is tested in {@link RolesIT}. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
@EnabledIfSystemProperty(
        named = "alliance.servers",
        matches = "containers",
        disabledReason = "Left out: the embedded engine has no roles")
class ServerRolesIT {
    @Test
    void rolesAreMadeOnceAndAgain(TestServer server) throws SQLException {
        try (TestDatabase database = TestDatabase.migrated(server)) {
            new ServerRoles(database.connection()).apply();
            new ServerRoles(database.connection()).apply();
            assertThat(database.rows("SELECT name FROM system.roles WHERE name LIKE 'alliance%' ORDER BY name"))
                    .containsExactly("alliance_owner", "alliance_reader", "alliance_service", "alliance_writer");
        }
    }
}
