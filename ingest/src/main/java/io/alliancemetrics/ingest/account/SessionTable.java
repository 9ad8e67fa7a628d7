package io.alliancemetrics.ingest.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Writes the sessions of the web page, each a child of a token. What has expired is deleted. */
final class SessionTable {
    static final String CREATION = """
            CREATE TABLE session (
                id TEXT PRIMARY KEY,
                token_id TEXT NOT NULL REFERENCES token (id),
                secret_hash BLOB NOT NULL,
                expires_at INTEGER NOT NULL
            ) STRICT""";

    private SessionTable() {}

    static void insert(Connection connection, String tokenId, TokenText session, Instant expiresAt)
            throws SQLException {
        String sql = "INSERT INTO session (id, token_id, secret_hash, expires_at) VALUES (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, session.id());
            statement.setString(2, tokenId);
            statement.setBytes(3, session.secretHash().bytes());
            statement.setLong(4, expiresAt.toEpochMilli());
            statement.executeUpdate();
        }
    }

    static void delete(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM session WHERE id = ?")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    static void deleteOfToken(Connection connection, String tokenId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM session WHERE token_id = ?")) {
            statement.setString(1, tokenId);
            statement.executeUpdate();
        }
    }

    static void deleteExpired(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM session WHERE expires_at <= ?")) {
            statement.setLong(1, now.toEpochMilli());
            statement.executeUpdate();
        }
    }
}
