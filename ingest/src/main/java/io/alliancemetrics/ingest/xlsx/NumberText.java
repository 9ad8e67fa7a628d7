package io.alliancemetrics.ingest.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The decimal that a number cell shows. Spreadsheets keep 15 digits; what a file has beyond is dust of binary fractions. */
final class NumberText {
    private static final int DIGITS = 15;
    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?");

    private NumberText() {}

    /** Without exponent and dust; empty if it is no number or has more than 15 digits before the point. */
    static Optional<String> of(String value) {
        if (isPlain(value)) {
            return Optional.of(withoutTrailingZeros(value));
        }
        if (!NUMBER.matcher(value).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value).round(SHOWN);
        if (number.precision() - number.scale() > DIGITS) {
            return Optional.empty();
        }
        return Optional.of(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    /** Some programs write 17.0 for 17. */
    static String withoutTrailingZeros(String number) {
        if (number.indexOf('.') < 0) {
            return number;
        }
        int end = number.length();
        while (number.charAt(end - 1) == '0') {
            end--;
        }
        return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** A whole number, or one with a point, that is as short as a spreadsheet keeps it. */
    private static boolean isPlain(String value) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && digits > 0 && i < value.length() - 1) {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && digits <= DIGITS && points <= 1;
    }
}
