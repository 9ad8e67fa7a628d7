package io.alliancemetrics.ingest.gateway;

import com.clickhouse.jdbc.DataSourceImpl;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A broker and an engine with all tables, one for the whole run. */
final class RunningServices implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningServices.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Services.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("services", key -> Services.start(), Services.class);
    }

    /** The services. */
    record Services(Path folder, KafkaBroker broker, ClickHouseServer engine) implements AutoCloseable {
        static Services start() {
            try {
                Path folder = Files.createTempDirectory("gateway-test");
                Services services = new Services(
                        folder,
                        KafkaBroker.start(folder.resolve("kafka")),
                        ClickHouseServer.start(folder.resolve("clickhouse")));
                services.migrate();
                return services;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        KafkaConnection kafka() {
            return KafkaConnection.to(broker.bootstrapServers());
        }

        DataSource reader() {
            return dataSource(engine.reader().user(), engine.reader().password());
        }

        DataSource writer() {
            return dataSource(engine.writer().user(), engine.writer().password());
        }

        @Override
        public void close() throws IOException {
            engine.close();
            broker.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }

        private void migrate() throws SQLException {
            try (Connection connection = writer().getConnection()) {
                new Migrations(connection).apply();
            }
        }

        private DataSource dataSource(String user, String password) {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            return new DataSourceImpl(engine.jdbcUrl(), properties);
        }
    }
}
