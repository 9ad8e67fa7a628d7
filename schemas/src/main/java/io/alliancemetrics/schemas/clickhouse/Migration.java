package io.alliancemetrics.schemas.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One file of versioned SQL. Once released it is never changed: what comes later is another file.
 *
 * @param version counted from 1
 * @param name the file's name
 * @param sql its text; statements end with a semicolon at the end of a line
 */
record Migration(int version, String name, String sql) {
    private static final List<String> FILES = List.of(
            "V001__records.sql",
            "V002__record_log.sql",
            "V003__kpi.sql",
            "V004__kpi_as_of.sql",
            "V005__kpi_writers.sql");
    private static final String FOLDER = "/clickhouse/migrations/";

    static List<Migration> all() {
        return FILES.stream().map(Migration::load).toList();
    }

    /** The statements, without comments. */
    List<String> statements() {
        String withoutComments = sql.replaceAll("(?m)^--.*$", "");
        return Arrays.stream(withoutComments.split(";\\s*(?:\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** SHA-256 of the text, in hexadecimal. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Migration load(String file) {
        try (InputStream in = Migration.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The migration " + FOLDER + file + " is not on the class path");
            }
            int version = Integer.parseInt(file.substring(1, file.indexOf("__")));
            return new Migration(version, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the migration " + FOLDER + file, e);
        }
    }
}
