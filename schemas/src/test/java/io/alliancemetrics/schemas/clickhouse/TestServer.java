package io.alliancemetrics.schemas.clickhouse;

import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.fixtures.containers.ClickHouseInContainer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A ClickHouse for tests: the embedded engine, or a server in a container.
 *
 * @param writer may do everything
 * @param reader may only read
 * @param resource what to close
 */
record TestServer(String jdbcUrl, Credentials writer, Credentials reader, AutoCloseable resource)
        implements AutoCloseable {
    static TestServer embedded() throws IOException {
        Path folder = Files.createTempDirectory("clickhouse-test");
        ClickHouseServer server = ClickHouseServer.start(folder);
        return new TestServer(server.jdbcUrl(), server.writer(), server.reader(), () -> {
            server.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        });
    }

    /** @throws IllegalStateException if there is no Docker */
    static TestServer inContainer() throws SQLException {
        ClickHouseInContainer server = ClickHouseInContainer.start();
        Credentials reader = Credentials.random("reader");
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE USER reader IDENTIFIED BY '" + reader.password() + "' SETTINGS readonly = 2");
            statement.execute("GRANT SELECT ON *.* TO reader");
        }
        Credentials writer = new Credentials(server.user(), server.password());
        return new TestServer(server.jdbcUrl(), writer, reader, server);
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("The ClickHouse of the tests did not stop", e);
        }
    }
}
