package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds everything that is wrong with the names in a header row. */
final class HeaderCheck {
    private static final int MAX_SHOWN = 60;
    private static final int MAX_LISTED = 20;

    private final Feed feed;
    private final long line;
    private final List<String> cells;
    private final List<String> names;
    private final ColumnNames known;

    /**
     * For one row.
     *
     * @param cells as written
     * @param names what they are taken for, one for each cell
     */
    HeaderCheck(Feed feed, long line, List<String> cells, List<String> names) {
        this.feed = feed;
        this.line = line;
        this.cells = cells;
        this.names = names;
        this.known = ColumnNames.of(feed);
    }

    /** How many of the feed's columns the row names. */
    int columnsFound() {
        return (int) names.stream().filter(this::isKnown).distinct().count();
    }

    /** Whether it names all columns that a file must have. */
    boolean isComplete() {
        return missing().isEmpty();
    }

    /**
     * What is wrong.
     *
     * @param namesMayBeEmpty whether columns may be without a name, as long as nothing is in them
     */
    List<FileError> errors(boolean namesMayBeEmpty) {
        if (columnsFound() == 0) {
            return List.of(noHeader());
        }
        List<FileError> errors = new ArrayList<>();
        List<String> unknown = unknown(namesMayBeEmpty);
        add(errors, "unknown column", unknown, "only columns of " + feed.id() + ": " + String.join(", ", known.all()));
        add(errors, "column that is there more than once:", repeated(), "each column once");
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            String expected = "also the required " + plural("column", missing) + " " + String.join(", ", missing);
            errors.add(error("a header row without " + String.join(", ", missing), expected));
        }
        return errors;
    }

    private boolean isKnown(String name) {
        return known.indexOf(name) != ColumnNames.UNKNOWN;
    }

    private void add(List<FileError> errors, String what, List<String> columns, String expected) {
        if (!columns.isEmpty()) {
            errors.add(error("the " + what + " " + listed(columns), expected));
        }
    }

    private static String listed(List<String> columns) {
        int more = columns.size() - MAX_LISTED;
        return more <= 0
                ? String.join(", ", columns)
                : String.join(", ", columns.subList(0, MAX_LISTED)) + " and " + more + " more";
    }

    /** Its cells are not repeated: a first row of data may hold what must not get into a message. */
    private FileError noHeader() {
        return error(
                "no header row: none of the " + names.size() + " cells of the line is a column of " + feed.id(),
                "the names of the columns, separated by commas or semicolons: " + String.join(", ", known.all()));
    }

    private FileError error(String found, String expected) {
        return new FileError(
                line,
                found,
                expected,
                "Name the columns as the template of " + feed.id() + " does and check that the file is one of "
                        + feed.id() + "; no row of it was accepted.");
    }

    private List<String> unknown(boolean namesMayBeEmpty) {
        return IntStream.range(0, names.size())
                .filter(i -> !isKnown(names.get(i)))
                .filter(i -> !(namesMayBeEmpty && names.get(i).isEmpty()))
                .mapToObj(this::unknownAt)
                .toList();
    }

    private String unknownAt(int index) {
        return names.get(index).isEmpty()
                ? "(no name, cell " + (index + 1) + ")"
                : shown(cells.get(index)) + like(index);
    }

    private String like(int index) {
        return known.closest(names.get(index))
                .filter(column -> !names.contains(column))
                .map(column -> " (did you mean " + column + "?)")
                .orElse("");
    }

    private List<String> repeated() {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> !seen.add(name) && isKnown(name))
                .distinct()
                .toList();
    }

    private List<String> missing() {
        return FeedColumns.of(feed).stream()
                .filter(column -> column.required() && !names.contains(column.name()))
                .map(Column::name)
                .toList();
    }

    private static String plural(String noun, List<String> things) {
        return things.size() == 1 ? noun : noun + "s";
    }

    private static String shown(String cell) {
        String name = CellText.trim(cell);
        return "\"" + (name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "…" : name) + "\"";
    }
}
