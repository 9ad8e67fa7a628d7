package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Figures as people read them, the same on the page and on the command line: English separators, as many decimals as the
 * unit bears, a real minus sign (U+2212), rounded half-even as everywhere in the product.
 */
public final class FigureFormat {
    private static final char MINUS = '\u2212';
    private static final int FULL_DECIMALS = 6;

    private FigureFormat() {}

    /** {@code 1,234} persons, {@code 12.35} percent, {@code 0.123} billion USD; without the unit. */
    public static String value(Unit unit, BigDecimal value) {
        return pattern(decimals(unit)).format(rounded(unit, value));
    }

    /** The value with its unit, as in {@code 12.35 %}. */
    public static String valueWithUnit(Unit unit, BigDecimal value) {
        return withUnit(value(unit, value), unit.label());
    }

    /** A difference without its sign, with its unit: {@code 1.20 pp} if the unit is percent. */
    public static String distance(Unit unit, BigDecimal difference) {
        return withUnit(value(unit, difference.abs()), differenceLabel(unit));
    }

    /** A difference with its sign, but without its unit: {@code +1.20}, {@code −3}, {@code 0}. */
    public static String change(Unit unit, BigDecimal difference) {
        String text = value(unit, difference);
        return direction(unit, difference) > 0 ? "+" + text : text;
    }

    /** The sign of a difference as far as its decimals show it: 0 for one that rounds to zero. */
    public static int direction(Unit unit, BigDecimal difference) {
        return rounded(unit, difference).signum();
    }

    /** A target's value with its unit, without decimals that say nothing: {@code 15 %}; an index has no unit. */
    public static String target(Unit unit, BigDecimal value) {
        String number = pattern(0, FULL_DECIMALS).format(value);
        return unit == Unit.INDEX ? number : withUnit(number, unit.label());
    }

    /** All six decimals, no grouping: what JSON and CSV have. */
    public static String exact(BigDecimal value) {
        return value.toPlainString();
    }

    /** What differences of a unit are measured in: percentage points if it is percent. */
    public static String differenceLabel(Unit unit) {
        return switch (unit) {
            case PERCENT -> "pp";
            case INDEX -> "points";
            case PERSONS, MODELS, USD_BN, MEMBERS -> unit.label();
        };
    }

    /** Decimals that are shown of a unit. */
    public static int decimals(Unit unit) {
        return switch (unit) {
            case PERCENT, INDEX -> 2;
            case USD_BN -> 3;
            case PERSONS, MODELS, MEMBERS -> 0;
        };
    }

    private static String withUnit(String number, String label) {
        return number + "\u00a0" + label;
    }

    private static BigDecimal rounded(Unit unit, BigDecimal value) {
        return value.setScale(decimals(unit), RoundingMode.HALF_EVEN);
    }

    private static DecimalFormat pattern(int decimals) {
        return pattern(decimals, decimals);
    }

    private static DecimalFormat pattern(int least, int most) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format;
    }
}
