package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.Client;
import java.io.Serializable;
import java.util.Objects;

/**
 * The ClickHouse that the job writes to.
 *
 * @param url of the HTTP interface, {@code http://host:8123}
 * @param user who may select from and insert into the database {@code alliance}
 * @param password kept out of {@link #toString()}
 */
public record ClickHouseTarget(String url, String user, String password) implements Serializable {
    public ClickHouseTarget {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    Client connect() {
        return new Client.Builder()
                .addEndpoint(url)
                .setUsername(user)
                .setPassword(password)
                .setDefaultDatabase("alliance")
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
