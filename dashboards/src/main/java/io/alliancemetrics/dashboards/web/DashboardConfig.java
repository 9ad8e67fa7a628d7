package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to start a {@link DashboardServer}.
 *
 * @param host address to listen on; the page has no login, so another one than loopback belongs behind a proxy that has
 * @param port 0 for any free one
 * @param clickHouse where the figures are; a user who may only read
 * @param mounted what else is served under the same address
 * @param keyStore for TLS; nothing for plain HTTP
 */
public record DashboardConfig(
        String host,
        int port,
        ClickHouseAccess clickHouse,
        List<MountedServlet> mounted,
        Optional<KeyStoreAccess> keyStore) {
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_PORT = 65_535;

    public DashboardConfig {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(clickHouse, "clickHouse");
        mounted = List.copyOf(mounted);
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException(
                    "The dashboard's port is " + port + ", expected 1 to " + MAX_PORT + ", or 0 for any free one");
        }
    }

    /** On the loopback address, on any free port. */
    public static DashboardConfig of(ClickHouseAccess clickHouse) {
        return new DashboardConfig(LOOPBACK, 0, clickHouse, List.of(), Optional.empty());
    }

    public DashboardConfig withHost(String newHost) {
        return new DashboardConfig(newHost, port, clickHouse, mounted, keyStore);
    }

    public DashboardConfig withPort(int newPort) {
        return new DashboardConfig(host, newPort, clickHouse, mounted, keyStore);
    }

    /** Serves one more service. */
    public DashboardConfig withMounted(MountedServlet servlet) {
        List<MountedServlet> more = new ArrayList<>(mounted);
        more.add(servlet);
        return new DashboardConfig(host, port, clickHouse, more, keyStore);
    }

    public DashboardConfig withKeyStore(KeyStoreAccess access) {
        return new DashboardConfig(host, port, clickHouse, mounted, Optional.of(access));
    }
}
