package io.alliancemetrics.cli.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Points in time for people, in UTC as everything that counts days here. */
final class Instants {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Instants() {}

    /** {@code 2026-11-22 22:10:05 UTC}; what is no instant as it is. */
    static String shown(String instant) {
        try {
            return FORMAT.format(Instant.parse(instant)) + " UTC";
        } catch (DateTimeParseException e) {
            return instant;
        }
    }
}
