package io.alliancemetrics.cli.provision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A user of a ClickHouse server, with one role and nothing else. */
public enum ClickHouseUser {
    /** Writes records and figures. */
    JOB("alliance_job", "alliance_writer"),
    /** The gateway and the page: read, without a quota, which would be shared with everybody who looks. */
    PAGE("alliance_page", "alliance_service"),
    /** People and dashboards: read, within limits. */
    ANALYST("alliance_analyst", "alliance_reader");

    private final String user;
    private final String role;

    ClickHouseUser(String user, String role) {
        this.user = user;
        this.role = role;
    }

    public String user() {
        return user;
    }

    /** What makes the user, or gives the one there is this password. ClickHouse is only told its hash. */
    List<String> statements(String password) {
        String identification = " IDENTIFIED WITH sha256_hash BY '" + sha256(password) + "'";
        return List.of(
                "CREATE USER IF NOT EXISTS " + user + identification + " DEFAULT ROLE NONE",
                "ALTER USER " + user + identification,
                "GRANT " + role + " TO " + user,
                "ALTER USER " + user + " DEFAULT ROLE " + role);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
