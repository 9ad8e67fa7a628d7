package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.ingest.record.Personal;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns cells of a workbook into texts as the feed's columns ask for them, and notes what is not as it stands there. */
final class CellReader {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2299;
    private static final int LONGEST_SERIAL = 6;

    private final Feed feed;
    private final DateSystem dates;
    private final DateFormats formats;
    private final FileNotes notes;

    CellReader(Feed feed, DateSystem dates, DateFormats formats, FileNotes notes) {
        this.feed = feed;
        this.dates = dates;
        this.formats = formats;
        this.notes = notes;
    }

    /** As good as can be said without knowing the column; for rows above the header and the header itself. */
    static String plain(RawCell cell) {
        return cell.type() == RawCell.Type.NUMBER ? NumberText.of(cell.value()).orElse(cell.value()) : cell.value();
    }

    /**
     * The text of a cell.
     *
     * @param problems receives what keeps it from being read; then the text is empty
     */
    String text(Column column, long line, RawCell cell, List<CellProblem> problems) {
        if (cell.isFormula() && !cell.hasValue()) {
            problems.add(noValue(column));
            return "";
        }
        String text =
                switch (cell.type()) {
                    case TEXT, ERROR, ISO_DATE -> cell.value();
                    case BOOLEAN -> trueOrFalse(cell.value());
                    case NUMBER -> number(column, line, cell, problems);
                };
        if (cell.isFormula() && cell.type() != RawCell.Type.ERROR && !text.isEmpty()) {
            String shown = Personal.masked(feed, column.name(), text);
            notes.read(ReadingKind.FORMULA, column.name(), line, "a formula", shown);
        }
        return text;
    }

    private static String trueOrFalse(String value) {
        return switch (value) {
            case "1" -> "true";
            case "0" -> "false";
            default -> value;
        };
    }

    private String number(Column column, long line, RawCell cell, List<CellProblem> problems) {
        if (cell.value().isEmpty()) {
            return "";
        }
        Optional<String> number = NumberText.of(cell.value());
        if (number.isEmpty()) {
            problems.add(tooLong(column, cell));
            return "";
        }
        String text = number.orElseThrow();
        if (formats.isDate(cell.style())) {
            return dateCell(column, line, text, problems);
        }
        if (column.type() == ColumnType.DATE && isWhole(text) && text.length() <= LONGEST_SERIAL) {
            return serial(column, line, text, problems);
        }
        if (!text.equals(NumberText.withoutTrailingZeros(cell.value()))) {
            notes.read(ReadingKind.NUMBER_CELL, column.name(), line, cell.value(), text);
        }
        return text;
    }

    private String dateCell(Column column, long line, String number, List<CellProblem> problems) {
        if (column.type() != ColumnType.DATE) {
            problems.add(dateElsewhere(column, number));
            return "";
        }
        Optional<LocalDate> day = isWhole(number) ? day(number) : Optional.empty();
        if (day.isEmpty()) {
            problems.add(noDay(column, number));
            return "";
        }
        String date = day.orElseThrow().toString();
        notes.read(ReadingKind.EXCEL_DATE, column.name(), line, "a date cell (day " + number + ")", date);
        return date;
    }

    private String serial(Column column, long line, String number, List<CellProblem> problems) {
        Optional<LocalDate> day = day(number);
        if (day.isEmpty()) {
            problems.add(noDay(column, number));
            return "";
        }
        String date = day.orElseThrow().toString();
        int value = Integer.parseInt(number);
        if (value >= FIRST_YEAR && value <= LAST_YEAR) {
            problems.add(new CellProblem(
                    column.name(),
                    number,
                    column.type().expected() + "; this may mean the year " + number + " or, as a date of the workbook, "
                            + date,
                    "Write the date in full, and give the column a date format."));
            return "";
        }
        notes.read(ReadingKind.EXCEL_DATE, column.name(), line, number, date);
        return date;
    }

    private Optional<LocalDate> day(String wholeNumber) {
        return wholeNumber.length() > LONGEST_SERIAL ? Optional.empty() : dates.day(Long.parseLong(wholeNumber));
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static CellProblem noValue(Column column) {
        return new CellProblem(
                column.name(),
                "a formula whose value was not saved with it",
                column.type().expected(),
                "Open the workbook in a spreadsheet program, which computes the formulas, and save it; or put in the values"
                        + " themselves.");
    }

    private static CellProblem tooLong(Column column, RawCell cell) {
        return new CellProblem(
                column.name(),
                cell.value(),
                column.type().expected() + "; spreadsheets keep 15 digits of a number, so this has lost some",
                "Give the cell the format Text and enter it again.");
    }

    private CellProblem dateElsewhere(Column column, String number) {
        String date = isWhole(number) ? day(number).map(day -> " (" + day + ")").orElse("") : "";
        return new CellProblem(
                column.name(),
                "a date cell" + date,
                column.type() == ColumnType.CODE
                        ? "one of " + String.join(", ", column.codes())
                        : column.type().expected(),
                "The spreadsheet took what was typed for a date: give the cell the format Text or Number and enter it"
                        + " again.");
    }

    private static CellProblem noDay(Column column, String number) {
        return new CellProblem(
                column.name(),
                number,
                isWhole(number)
                        ? "a date between 1900-03-01 and 2299-12-31"
                        : column.type().expected() + "; a time of day is not read",
                "Write the date only, as in 2026-03-31.");
    }
}
