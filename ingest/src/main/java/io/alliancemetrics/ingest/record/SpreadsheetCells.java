package io.alliancemetrics.ingest.record;

import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.ingest.WarningKind;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads cells that are not written as their columns ask for, where they can mean one thing only, and notes it; otherwise says
 * why they are not read. Only asked when a cell is not as it should be, so that good files are read as fast as ever.
 */
final class SpreadsheetCells {
    /** No number, date or quarter is longer; to look for them in longer texts would only take time. */
    private static final int MAX_LENGTH = 60;

    private static final Pattern WHOLE_WITH_ZEROS = Pattern.compile("([0-9]{1,9})[.,]0{1,2}");

    private final Findings findings;
    private final FileNotes notes;
    private long line;

    SpreadsheetCells(Findings findings, FileNotes notes) {
        this.findings = findings;
        this.notes = notes;
    }

    void start(long rowLine) {
        line = rowLine;
    }

    /** The text as its column asks for it, unchanged if it means nothing else; empty in the place of an error value. */
    String text(Column column, String cell) {
        if (SpreadsheetError.is(cell)) {
            refuse(column, cell, SpreadsheetError.meaning());
            return "";
        }
        return switch (column.type()) {
            case CODE, AREA, CURRENCY -> CodeSpelling.isPlain(cell) ? cell : code(column, cell);
            case PERIOD -> Quarter.indexOf(cell) == Quarter.INVALID ? period(column, cell) : cell;
            case TEXT -> column.name().equals("fellow_id") ? fellowId(column, cell) : cell;
            case WHOLE_NUMBER, TRUE_FALSE, DATE, AMOUNT, RATE -> cell;
        };
    }

    private String code(Column column, String cell) {
        Optional<String> code = CodeSpelling.code(column, cell);
        code.ifPresent(meant -> read(ReadingKind.CODE_SPELLING, column, cell, meant));
        return code.orElse(cell);
    }

    private String period(Column column, String cell) {
        Optional<String> period = cell.length() > MAX_LENGTH ? Optional.empty() : PeriodSpelling.of(cell);
        period.ifPresent(meant -> read(ReadingKind.PERIOD_SPELLING, column, cell, meant));
        return period.orElse(cell);
    }

    private String fellowId(Column column, String cell) {
        if (FellowIdLook.isLikeName(cell)) {
            notes.warn(
                    WarningKind.LOOKS_LIKE_A_NAME,
                    column.name(),
                    line,
                    "(not repeated here)",
                    "If it is a name, do not send it: make pseudonyms of the ids with \"alliance pseudonymise\" first, and"
                            + " withdraw what was sent. If it is a pseudonym, nothing is to be done.");
        }
        return cell;
    }

    /** A whole number with decimals that are zero, as spreadsheets write it; otherwise unchanged. */
    String wholeNumber(Column column, String cell) {
        Matcher zeros = WHOLE_WITH_ZEROS.matcher(cell);
        if (!zeros.matches()) {
            return cell;
        }
        read(ReadingKind.NUMBER_CELL, column, cell, zeros.group(1));
        return zeros.group(1);
    }

    /** As true or false; otherwise unchanged. */
    String trueOrFalse(Column column, String cell) {
        Optional<String> meant = CodeSpelling.trueOrFalse(cell);
        meant.ifPresent(truth -> read(ReadingKind.CODE_SPELLING, column, cell, truth));
        return meant.orElse(cell);
    }

    /** A decimal that {@link DecimalCell#value} could not read. */
    long decimal(Column column, String cell) {
        if (DecimalCell.isPlain(cell)) {
            return plainDecimal(column, cell);
        }
        Optional<Meaning> meaning =
                cell.length() > MAX_LENGTH ? Optional.empty() : NumberSpelling.of(column.type(), cell);
        if (meaning.isEmpty()) {
            findings.add(new Violation(
                    Rule.FIELD_INVALID, column.name(), cell, column.type().expected()));
            return DecimalCell.PLACEHOLDER;
        }
        if (meaning.orElseThrow() instanceof Meaning.Clear clear) {
            long value = DecimalCell.read(column.name(), column.type(), clear.standard(), findings);
            read(clear.kind(), column, cell, clear.standard());
            return value;
        }
        refuse(column, cell, (Meaning.Unclear) meaning.orElseThrow());
        return DecimalCell.PLACEHOLDER;
    }

    private long plainDecimal(Column column, String cell) {
        Optional<Meaning.Unclear> why =
                column.type() == ColumnType.AMOUNT ? NumberSpelling.ofTooManyDecimals(cell) : Optional.empty();
        if (why.isEmpty()) {
            return DecimalCell.read(column.name(), column.type(), cell, findings);
        }
        Meaning.Unclear unclear = why.orElseThrow();
        findings.add(
                new Violation(Rule.AMOUNT_PRECISION, column.name(), cell, unclear.expected()), unclear.howToMend());
        return DecimalCell.PLACEHOLDER;
    }

    /** A date that {@link DateCell#day} could not read. */
    int day(Column column, String cell) {
        Optional<Meaning> meaning =
                DateCell.isDate(cell) || cell.length() > MAX_LENGTH ? Optional.empty() : DateSpelling.of(cell);
        if (meaning.isEmpty()) {
            return DateCell.read(column.name(), cell, findings);
        }
        if (meaning.orElseThrow() instanceof Meaning.Clear clear) {
            read(clear.kind(), column, cell, clear.standard());
            return DateCell.read(column.name(), clear.standard(), findings);
        }
        refuse(column, cell, (Meaning.Unclear) meaning.orElseThrow());
        return EpochDay.NONE;
    }

    private void read(ReadingKind kind, Column column, String cell, String meant) {
        notes.read(kind, column.name(), line, cell, meant);
    }

    private void refuse(Column column, String cell, Meaning.Unclear why) {
        findings.add(new Violation(Rule.FIELD_INVALID, column.name(), cell, why.expected()), why.howToMend());
    }
}
