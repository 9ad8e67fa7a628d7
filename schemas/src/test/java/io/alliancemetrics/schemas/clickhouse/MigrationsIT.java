package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.alliancemetrics.fixtures.containers.Containers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
class MigrationsIT {
    private static final Migration ONE =
            new Migration(1, "V001__one.sql", "CREATE TABLE alliance.one (a UInt8) ENGINE = MergeTree ORDER BY a;\n");
    private static final Migration TWO =
            new Migration(2, "V002__two.sql", "CREATE TABLE alliance.two (a UInt8) ENGINE = MergeTree ORDER BY a;\n");

    private final TestDatabase database;

    MigrationsIT(TestServer server) throws SQLException {
        this.database = TestDatabase.empty(server);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void allFilesAreRunOnce() throws SQLException {
        int files = Migration.all().size();
        assertThat(new Migrations(database.connection()).apply()).isEqualTo(files);
        assertThat(new Migrations(database.connection()).apply()).isZero();
        assertThat(database.rows("SELECT version, name, checksum FROM alliance.schema_migrations ORDER BY version"))
                .containsExactlyElementsOf(Migration.all().stream()
                        .map(file -> file.version() + " " + file.name() + " " + file.checksum())
                        .toList());
    }

    @Test
    void aNewFileIsRunOnADatabaseThatHasTheOthers() throws SQLException {
        assertThat(apply(ONE)).isEqualTo(1);
        assertThat(apply(ONE, TWO)).isEqualTo(1);
        assertThat(database.rows("SELECT name FROM system.tables WHERE database = 'alliance' ORDER BY name"))
                .containsExactly("one", "schema_migrations", "two");
    }

    @Test
    void aFileThatWasChangedAfterItHadBeenRunIsRefused() throws SQLException {
        apply(ONE);
        Migration changed = new Migration(1, "V001__one.sql", ONE.sql() + "\n-- one more line");
        assertThatIllegalStateException()
                .isThrownBy(() -> apply(changed, TWO))
                .withMessage("V001__one.sql was changed after it had been run on this database: found checksum "
                        + changed.checksum() + ", expected " + ONE.checksum()
                        + ". Undo the change and put it into a new file.");
        assertThat(database.rows("SELECT version FROM alliance.schema_migrations"))
                .containsExactly("1");
    }

    @Test
    void aStatementThatFailsIsNamedWithItsFileAndItsReason() throws SQLException {
        Migration broken = new Migration(1, "V001__broken.sql", ONE.sql() + "CREATE TABEL alliance.b\n(a UInt8);\n");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> apply(broken, TWO))
                .withMessageStartingWith("Cannot run \"CREATE TABEL alliance.b …\" of V001__broken.sql: ")
                .withMessageContaining("Syntax error")
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(62));
        assertThat(database.rows("SELECT version FROM alliance.schema_migrations"))
                .isEmpty();
        assertThat(database.rows("EXISTS TABLE alliance.two")).containsExactly("0");
    }

    private int apply(Migration... migrations) throws SQLException {
        return new Migrations(database.connection(), List.of(migrations)).apply();
    }
}
