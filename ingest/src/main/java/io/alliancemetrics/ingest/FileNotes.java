package io.alliancemetrics.ingest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Collects, for one file, how it was read and what to look at: one entry a kind and column, however long the file. Not
 * thread-safe.
 */
public final class FileNotes {
    private static final int MAX_SHOWN = 120;

    private final Map<String, Noted<Reading>> readings = new LinkedHashMap<>();
    private final Map<ReadingKind, Map<String, Noted<Reading>>> readingsByKind = new EnumMap<>(ReadingKind.class);
    private final Map<String, Noted<Warning>> warnings = new LinkedHashMap<>();

    /**
     * Notes that something was read in another way than it is written.
     *
     * @param column empty if the file as a whole is meant
     * @param line 0 if the file as a whole is meant
     */
    public void read(ReadingKind kind, String column, long line, String found, String readAs) {
        read(kind, column, line, found, () -> readAs);
    }

    /** The same for what may be in every row: the text is only asked for once. */
    public void read(ReadingKind kind, String column, long line, String found, Supplier<String> readAs) {
        Map<String, Noted<Reading>> ofKind = readingsByKind.computeIfAbsent(kind, any -> new HashMap<>());
        Noted<Reading> noted = ofKind.get(column);
        if (noted == null) {
            noted = new Noted<>(new Reading(kind, column, line, shown(found), shown(readAs.get()), 1));
            ofKind.put(column, noted);
            readings.put(kind + " " + column, noted);
        }
        noted.count++;
    }

    /** Notes something to look at. */
    public void warn(WarningKind kind, String column, long line, String found, String advice) {
        warnings.computeIfAbsent(
                        kind + " " + column,
                        any -> new Noted<>(new Warning(kind, column, line, shown(found), advice, 1)))
                .count++;
    }

    /** In the order in which they were first noted. */
    public List<Reading> readings() {
        return readings.values().stream()
                .map(noted -> counted(noted.first, noted.count))
                .toList();
    }

    /** In the order in which they were first noted. */
    public List<Warning> warnings() {
        return warnings.values().stream()
                .map(noted -> counted(noted.first, noted.count))
                .toList();
    }

    private static Reading counted(Reading first, long count) {
        return new Reading(first.kind(), first.column(), first.firstLine(), first.found(), first.readAs(), count);
    }

    private static Warning counted(Warning first, long count) {
        return new Warning(first.kind(), first.column(), first.firstLine(), first.found(), first.advice(), count);
    }

    private static String shown(String text) {
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }

    /** The first of its kind, and how often there was one. */
    private static final class Noted<T> {
        private final T first;
        private long count;

        Noted(T first) {
            this.first = first;
        }
    }
}
