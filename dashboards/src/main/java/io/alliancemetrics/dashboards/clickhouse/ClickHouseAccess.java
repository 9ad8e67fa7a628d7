package io.alliancemetrics.dashboards.clickhouse;

import com.clickhouse.jdbc.DataSourceImpl;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Where ClickHouse is and who reads there. Give it a user who may only read: nothing here writes. {@link #toString()}
 * leaves the password out, so that it never reaches a log.
 *
 * @param url {@code http://host:port} or {@code jdbc:clickhouse://host:port}
 * @param user name to log in with
 * @param password may be empty
 */
public record ClickHouseAccess(String url, String user, String password) {
    private static final String CONNECT_TIMEOUT_MILLIS = "3000";
    private static final String ANSWER_TIMEOUT_MILLIS = "30000";

    public ClickHouseAccess {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (!isHttp(url) && !url.startsWith("jdbc:clickhouse:") && !url.startsWith("jdbc:ch:")) {
            throw new IllegalArgumentException("The address of ClickHouse is \"" + withoutSecrets(url)
                    + "\", expected http://host:port, https://host:port or jdbc:clickhouse://host:port");
        }
    }

    /** Opens connections of this user; none is open yet. */
    public DataSource dataSource() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("client_name", "alliance-metrics-dashboards");
        properties.setProperty("connection_timeout", CONNECT_TIMEOUT_MILLIS);
        properties.setProperty("socket_timeout", ANSWER_TIMEOUT_MILLIS);
        return new DataSourceImpl(isHttp(url) ? "jdbc:clickhouse:" + url : url, properties);
    }

    /** The address without parameters or a login in it. */
    public String address() {
        return withoutSecrets(url);
    }

    @Override
    public String toString() {
        return "ClickHouseAccess[url=" + address() + ", user=" + user + "]";
    }

    private static boolean isHttp(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//");
    }
}
