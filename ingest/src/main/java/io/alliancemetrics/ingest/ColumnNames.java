package io.alliancemetrics.ingest;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of a feed's columns and what may be taken for them. */
public final class ColumnNames {
    /** Of what stands for no column. */
    public static final int UNKNOWN = -1;

    private static final int MAX_NAME = 60;

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    private ColumnNames(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            indexes.put(names.get(i), i);
        }
    }

    public static ColumnNames of(Feed feed) {
        return new ColumnNames(FeedColumns.of(feed).stream().map(Column::name).toList());
    }

    /** In the order of the feed's columns. */
    public List<String> all() {
        return names;
    }

    /** The place of a column among the feed's by its exact name; {@link #UNKNOWN} if it is none. */
    public int indexOf(String name) {
        return indexes.getOrDefault(name, UNKNOWN);
    }

    /** Whatever the case, with blanks and hyphens for underscores: {@code Booked On} is {@code booked_on}. */
    public static String unified(String name) {
        StringBuilder unified = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (CellText.isBlank(c) || c == '-' || c == '_' || c == '\u2010' || c == '\u2011') {
                appendUnderscore(unified);
            } else if (!CellText.isInvisible(c)) {
                unified.append(c);
            }
        }
        int end = unified.length();
        boolean open = end > 0 && unified.charAt(end - 1) == '_';
        return unified.substring(0, open ? end - 1 : end).toLowerCase(Locale.ROOT);
    }

    private static void appendUnderscore(StringBuilder name) {
        if (name.length() > 0 && name.charAt(name.length() - 1) != '_') {
            name.append('_');
        }
    }

    /** The column that is spelled most like a name that is none; empty if none is like it. */
    public Optional<String> closest(String name) {
        String unified = unified(name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name);
        return names.stream()
                .min(Comparator.comparingInt(column -> EditDistance.between(unified, column)))
                .filter(column -> EditDistance.between(unified, column) <= Math.max(1, column.length() / 3)
                        || (unified.length() > 3 && (unified.startsWith(column) || column.startsWith(unified))));
    }
}
