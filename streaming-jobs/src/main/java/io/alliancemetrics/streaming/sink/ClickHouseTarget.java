package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.Client;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The ClickHouse that the job writes to.
 *
 * @param url of the HTTP interface, {@code http://host:8123}
 * @param user who may select from and insert into the database
 * @param password kept out of {@link #toString()}
 * @param database with the tables {@code store_*}
 */
public record ClickHouseTarget(String url, String user, String password, String database) implements Serializable {
    private static final String DATABASE = "alliance";
    private static final long SOCKET_TIMEOUT_SECONDS = 120;

    public ClickHouseTarget {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(database, "database");
    }

    /** With the database {@code alliance}. */
    public ClickHouseTarget(String url, String user, String password) {
        this(url, user, password, DATABASE);
    }

    public ClickHouseTarget withDatabase(String other) {
        return new ClickHouseTarget(url, user, password, other);
    }

    Client connect() {
        return new Client.Builder()
                .addEndpoint(url)
                .setUsername(user)
                .setPassword(password)
                .setDefaultDatabase(database)
                // A server that is gone without a word must not hold a checkpoint for ever.
                .setSocketTimeout(SOCKET_TIMEOUT_SECONDS, ChronoUnit.SECONDS)
                // Retries are ours, with a limit on the requests a minute.
                .setMaxRetries(0)
                .compressClientRequest(true)
                .build();
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
