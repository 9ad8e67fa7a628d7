package io.alliancemetrics.ingest.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.HeaderSearch;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What separates the cells of a CSV file.
 *
 * @param separator the character
 * @param announced whether the first line says so and is no row, as in {@code sep=;}
 */
record CsvDialect(char separator, boolean announced) {
    /** The first of equals is taken. */
    private static final String SEPARATORS = ",;\t|";

    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("\\A\\s*\"?sep=([^\"\\r\\n])\"?[,;\\t| ]*(?:[\\r\\n]|\\z)", Pattern.CASE_INSENSITIVE);

    /**
     * Takes the separator with which a row at the beginning names most columns of the feed; if there is no such row,
     * the most frequent one.
     *
     * @param start the beginning of the text
     * @return empty if it is all blank
     */
    static Optional<CsvDialect> of(Feed feed, String start) throws FileRefusedException {
        Matcher announcement = ANNOUNCEMENT.matcher(start);
        if (announcement.find()) {
            return Optional.of(announced(announcement.group(1).charAt(0)));
        }
        if (CellText.isBlank(start)) {
            return Optional.empty();
        }
        char best = mostFrequent(start);
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            int found = columnsFound(feed, start, SEPARATORS.charAt(i));
            if (found > most) {
                most = found;
                best = SEPARATORS.charAt(i);
            }
        }
        return Optional.of(new CsvDialect(best, false));
    }

    private static CsvDialect announced(char separator) throws FileRefusedException {
        if (SEPARATORS.indexOf(separator) < 0) {
            throw new FileRefusedException(new FileError(
                    1,
                    "the separator \"" + separator + "\" in the line sep=",
                    "a comma, a semicolon, a tab or a bar",
                    "Save the file with one of these separators."));
        }
        return new CsvDialect(separator, true);
    }

    void note(FileNotes notes) {
        if (separator != ',') {
            notes.read(ReadingKind.SEPARATOR, "", 1, name(), "the separator of cells");
        }
    }

    private String name() {
        return switch (separator) {
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            case '|' -> "a bar";
            default -> "a comma";
        };
    }

    private static int columnsFound(Feed feed, String start, char separator) {
        if (start.indexOf(separator) < 0) {
            return 0;
        }
        CsvRecords rows = new CsvRecords(new StringReader(start), separator, FileLimits.DEFAULTS.cellLength());
        int most = 0;
        try {
            for (int i = 0; i < HeaderSearch.ROWS; i++) {
                Optional<CsvRecord> row = rows.next();
                if (row.isEmpty()) {
                    return most;
                }
                most = Math.max(
                        most, HeaderSearch.columnsFound(feed, row.orElseThrow().getFields()));
            }
        } catch (FileRefusedException e) {
            // What is read so far must do: the beginning may end inside quotation marks.
            return most;
        }
        return most;
    }

    /** In the first line that is not blank, outside of quotes. */
    private static char mostFrequent(String start) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (!quoted && !blank && (c == '\n' || c == '\r')) {
                break;
            }
            blank &= CellText.isBlank(c);
            quoted ^= c == '"';
            int separator = quoted ? -1 : SEPARATORS.indexOf(c);
            if (separator >= 0) {
                counts[separator]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
