package io.alliancemetrics.ingest.record;

import io.alliancemetrics.schemas.feed.ColumnType;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers such as {@code 1.234,56}, {@code 1 234} or {@code 12,5}: read if the separators can mean one thing only. */
final class NumberSpelling {
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9.,]+[eE][+-]?[0-9]+");
    private static final Pattern ACCOUNTING = Pattern.compile("\\(.*[0-9].*\\)|.*[0-9]\\s*[-\u2212]");
    private static final Pattern UNIT =
            Pattern.compile("\\p{L}{0,3}\\p{Sc}?\\s*[+-]?[0-9][0-9., \u00A0\u202F']*\\s*(?:\\p{L}{1,3}|\\p{Sc})|"
                    + "(?:\\p{L}{1,3}\\p{Sc}?|\\p{Sc})\\s*[+-]?[0-9][0-9., \u00A0\u202F']*");

    private NumberSpelling() {}

    /** What it means; empty if it is nothing like a number. */
    static Optional<Meaning> of(ColumnType type, String cell) {
        String number = cell.replace('\u2212', '-');
        boolean signed = number.startsWith("-") || number.startsWith("+");
        String digits = signed ? number.substring(1) : number;
        Optional<GroupedNumber> grouped = GroupedNumber.of(digits);
        if (grouped.isEmpty()) {
            return unreadable(type, cell);
        }
        GroupedNumber read = grouped.orElseThrow();
        String sign = signed ? number.substring(0, 1) : "";
        return Optional.of(
                read.isAmbiguous()
                        ? ambiguous(type, cell, sign + read.asThousands(), sign + read.asDecimals())
                        : new Meaning.Clear(sign + read.asWritten(), read.kind()));
    }

    /**
     * For a plain number with more decimals than an amount may have; empty if they are no thousands either.
     *
     * @param cell such as {@code 1.234}
     */
    static Optional<Meaning.Unclear> ofTooManyDecimals(String cell) {
        boolean signed = cell.startsWith("-") || cell.startsWith("+");
        String digits = signed ? cell.substring(1) : cell;
        int point = digits.indexOf('.');
        if (point < 1 || point > 3 || digits.length() - point != 4 || digits.charAt(0) == '0') {
            return Optional.empty();
        }
        String thousands = cell.replace(".", "");
        return Optional.of(new Meaning.Unclear(
                "at most 2 decimals; \"" + cell + "\" may mean " + thousands + " or " + cell,
                "Write " + thousands + " if the point stands between thousands; round to 2 decimals if not."));
    }

    private static Meaning ambiguous(ColumnType type, String cell, String thousands, String decimals) {
        return new Meaning.Unclear(
                type.expected() + "; \"" + cell + "\" may mean " + thousands + " or " + decimals,
                "Write " + thousands + " or " + decimals + ", whichever is meant.");
    }

    private static Optional<Meaning> unreadable(ColumnType type, String cell) {
        if (EXPONENT.matcher(cell).matches()) {
            return unclear(
                    type.expected() + "; an exponent is not read, because digits may be lost in it",
                    "Format the column as a number without exponent before the file is saved.");
        }
        if (ACCOUNTING.matcher(cell).matches()) {
            return unclear(
                    type.expected() + "; parentheses or a minus after the number are not read",
                    "Write a minus before the number; to correct an amount, send the record again with a higher"
                            + " revision.");
        }
        if (cell.endsWith("%")) {
            return unclear(type.expected() + "; a percentage is not read", "Write the number itself.");
        }
        if (UNIT.matcher(cell).matches()) {
            return unclear(
                    type.expected() + "; a currency or unit is not read here",
                    "Leave it out: the currency has a column of its own.");
        }
        return Optional.empty();
    }

    private static Optional<Meaning> unclear(String expected, String howToMend) {
        return Optional.of(new Meaning.Unclear(expected, howToMend));
    }
}
