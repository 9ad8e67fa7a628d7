package io.alliancemetrics.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects, for one file, how it was read and what to look at: one entry a kind and column, however long the file. Not
 * thread-safe.
 */
public final class FileNotes {
    private static final int MAX_SHOWN = 120;

    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();

    /**
     * Notes that something was read in another way than it is written.
     *
     * @param column empty if the file as a whole is meant
     * @param line 0 if the file as a whole is meant
     */
    public void read(ReadingKind kind, String column, long line, String found, String readAs) {
        readings.merge(
                kind + " " + column, new Reading(kind, column, line, shown(found), shown(readAs), 1), FileNotes::again);
    }

    /** Notes something to look at. */
    public void warn(WarningKind kind, String column, long line, String found, String advice) {
        warnings.merge(
                kind + " " + column, new Warning(kind, column, line, shown(found), advice, 1), FileNotes::again);
    }

    /** In the order in which they were first noted. */
    public List<Reading> readings() {
        return new ArrayList<>(readings.values());
    }

    /** In the order in which they were first noted. */
    public List<Warning> warnings() {
        return new ArrayList<>(warnings.values());
    }

    private static Reading again(Reading first, Reading next) {
        return new Reading(
                first.kind(), first.column(), first.firstLine(), first.found(), first.readAs(), first.count() + 1);
    }

    private static Warning again(Warning first, Warning next) {
        return new Warning(
                first.kind(), first.column(), first.firstLine(), first.found(), first.advice(), first.count() + 1);
    }

    private static String shown(String text) {
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }
}
