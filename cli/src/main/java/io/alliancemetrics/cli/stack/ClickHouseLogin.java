package io.alliancemetrics.cli.stack;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import java.util.Properties;

/**
 * A ClickHouse and a user of it.
 *
 * @param url of the HTTP interface
 * @param password kept out of {@link #toString()}
 */
public record ClickHouseLogin(String url, String user, String password) {
    /** The user of a server that is not ours, from the environment. */
    static ClickHouseLogin fromEnvironment(String url) {
        String user = System.getenv().getOrDefault("ALLIANCE_CLICKHOUSE_USER", "default");
        String password = System.getenv().getOrDefault("ALLIANCE_CLICKHOUSE_PASSWORD", "");
        return new ClickHouseLogin(url, user, password);
    }

    static ClickHouseLogin from(Properties properties) {
        return new ClickHouseLogin(
                properties.getProperty("clickhouse.url"),
                properties.getProperty("clickhouse.user"),
                properties.getProperty("clickhouse.password"));
    }

    void addTo(Properties properties) {
        properties.setProperty("clickhouse.url", url);
        properties.setProperty("clickhouse.user", user);
        properties.setProperty("clickhouse.password", password);
    }

    public ClickHouseAccess access() {
        return new ClickHouseAccess(url, user, password);
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
