package io.alliancemetrics.ingest.account;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes the offices' tokens. A revoked or expired one stays, so that lists tell what there was. */
final class TokenTable {
    static final String CREATION = """
            CREATE TABLE token (
                id TEXT PRIMARY KEY,
                office TEXT NOT NULL,
                feeds TEXT NOT NULL,
                label TEXT NOT NULL,
                secret_hash BLOB NOT NULL,
                created_at INTEGER NOT NULL,
                expires_at INTEGER,
                revoked_at INTEGER,
                last_used_at INTEGER
            ) STRICT""";

    private static final String COLUMNS =
            "token.id, office, feeds, label, token.created_at, token.expires_at, revoked_at, last_used_at";

    private TokenTable() {}

    static void insert(Connection connection, TokenInfo info, SecretHash secretHash) throws SQLException {
        String sql =
                "INSERT INTO token (id, office, feeds, label, secret_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, info.id());
            statement.setString(2, info.office().code());
            statement.setString(3, info.feeds().stream().map(Feed::id).sorted().collect(Collectors.joining(",")));
            statement.setString(4, info.label());
            statement.setBytes(5, secretHash.bytes());
            statement.setLong(6, info.createdAt().toEpochMilli());
            setInstant(statement, 7, info.expiresAt());
            statement.executeUpdate();
        }
    }

    /** The oldest first. */
    static List<TokenInfo> list(Connection connection, Optional<Office> office) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM token WHERE office = coalesce(?, office) ORDER BY created_at, id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, office.map(Office::code).orElse(null));
            List<TokenInfo> tokens = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tokens.add(info(rows));
                }
            }
            return tokens;
        }
    }

    /** Whether there was such a token that was not revoked yet. */
    static boolean revoke(Connection connection, String id, Instant now) throws SQLException {
        String sql = "UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, now.toEpochMilli());
            statement.setString(2, id);
            return statement.executeUpdate() == 1;
        }
    }

    static void setLastUsed(Connection connection, String id, Instant now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE token SET last_used_at = ? WHERE id = ?")) {
            statement.setLong(1, now.toEpochMilli());
            statement.setString(2, id);
            statement.executeUpdate();
        }
    }

    /** The token or session of an id, whether it is valid or not. */
    static Optional<Candidate> find(Connection connection, String id) throws SQLException {
        String sql = "SELECT " + COLUMNS + ", secret_hash, NULL AS session_expires_at FROM token WHERE id = ?"
                + " UNION ALL SELECT " + COLUMNS + ", session.secret_hash, session.expires_at"
                + " FROM session JOIN token ON token.id = session.token_id WHERE session.id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.setString(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Candidate(
                                info(row),
                                SecretHash.ofKept(row.getBytes("secret_hash")),
                                instant(row, "session_expires_at")))
                        : Optional.empty();
            }
        }
    }

    static void setInstant(PreparedStatement statement, int at, Optional<Instant> time) throws SQLException {
        if (time.isPresent()) {
            statement.setLong(at, time.get().toEpochMilli());
        } else {
            statement.setNull(at, Types.INTEGER);
        }
    }

    private static TokenInfo info(ResultSet row) throws SQLException {
        return new TokenInfo(
                row.getString("id"),
                new Office(row.getString("office")),
                feeds(row.getString("feeds")),
                row.getString("label"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static Set<Feed> feeds(String ids) {
        return Arrays.stream(ids.split(","))
                .map(Feed::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
