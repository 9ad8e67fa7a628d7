package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import java.util.Objects;

/**
 * How to start a {@link DashboardServer}.
 *
 * @param host address to listen on; the page has no login, so another one than loopback belongs behind a proxy that has
 * @param port 0 for any free one
 * @param clickHouse where the figures are; a user who may only read
 */
public record DashboardConfig(String host, int port, ClickHouseAccess clickHouse) {
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_PORT = 65_535;

    public DashboardConfig {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(clickHouse, "clickHouse");
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException(
                    "The dashboard's port is " + port + ", expected 1 to " + MAX_PORT + ", or 0 for any free one");
        }
    }

    /** On the loopback address, on any free port. */
    public static DashboardConfig of(ClickHouseAccess clickHouse) {
        return new DashboardConfig(LOOPBACK, 0, clickHouse);
    }

    public DashboardConfig withHost(String newHost) {
        return new DashboardConfig(newHost, port, clickHouse);
    }

    public DashboardConfig withPort(int newPort) {
        return new DashboardConfig(host, newPort, clickHouse);
    }
}
