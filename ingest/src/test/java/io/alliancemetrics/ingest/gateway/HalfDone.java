package io.alliancemetrics.ingest.gateway;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts a submission back to where a kill between checking and writing leaves it. */
final class HalfDone {
    private HalfDone() {}

    static void make(Path database, String submission) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE submission SET stage = 'VALIDATED', published_at = NULL WHERE id = ?")) {
            update.setString(1, submission);
            if (update.executeUpdate() != 1) {
                throw new AssertionError("There is no submission " + submission);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
