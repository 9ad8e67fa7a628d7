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

    private final Feed feed;
    private final long line;
    private final List<String> names;
    private final List<String> known;

    HeaderCheck(Feed feed, long line, List<String> names) {
        this.feed = feed;
        this.line = line;
        this.names = names;
        this.known = FeedColumns.of(feed).stream().map(Column::name).toList();
    }

    List<FileError> errors() {
        if (names.stream().noneMatch(known::contains)) {
            return List.of(noHeader());
        }
        List<FileError> errors = new ArrayList<>();
        add(errors, "unknown column", unknown(), "only columns of " + feed.id() + ": " + String.join(", ", known));
        add(errors, "column that is there more than once:", repeated(), "each column once");
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            String expected = "also the required " + plural("column", missing) + " " + String.join(", ", missing);
            errors.add(error("a header row without " + String.join(", ", missing), expected));
        }
        return errors;
    }

    private void add(List<FileError> errors, String what, List<String> columns, String expected) {
        if (!columns.isEmpty()) {
            errors.add(error("the " + what + " " + String.join(", ", columns), expected));
        }
    }

    /** Its cells are not repeated: a first row of data may hold what must not get into a message. */
    private FileError noHeader() {
        return error(
                "no header row: none of the " + names.size() + " cells of the line is a column of " + feed.id(),
                "the names of the columns, separated by commas or semicolons: " + String.join(", ", known));
    }

    private FileError error(String found, String expected) {
        return new FileError(
                line,
                found,
                expected,
                "Name the columns as the template of " + feed.id() + " does and check that the file is one of "
                        + feed.id() + "; no row of it was accepted.");
    }

    private List<String> unknown() {
        return IntStream.range(0, names.size())
                .filter(i -> !known.contains(names.get(i)))
                .mapToObj(i -> names.get(i).isEmpty() ? "(no name, cell " + (i + 1) + ")" : shown(names.get(i)))
                .toList();
    }

    private List<String> repeated() {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> !seen.add(name) && known.contains(name))
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

    private static String shown(String name) {
        return "\"" + (name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "…" : name) + "\"";
    }
}
