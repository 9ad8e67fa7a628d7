package io.alliancemetrics.schemas.clickhouse;

import io.alliancemetrics.fixtures.containers.Containers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One engine for the whole run, or one server in a container if the build asks for containers; each test starts with a
 * database of its own, see {@link TestDatabase}.
 */
public final class SharedEngine implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedEngine.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("engine", key -> start(), TestServer.class);
    }

    private static TestServer start() {
        try {
            return Containers.areAskedFor() ? TestServer.inContainer() : TestServer.embedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The server in the container does not take its users", e);
        }
    }
}
