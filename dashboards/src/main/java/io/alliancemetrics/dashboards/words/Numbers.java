package io.alliancemetrics.dashboards.words;

import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/**
 * Figures as people read them in one language: its separators, as many decimals as the unit bears, a real minus sign (U+2212),
 * rounded half-even as everywhere in the product.
 */
public final class Numbers {
    private static final char MINUS = '\u2212';
    private static final String NO_BREAK = "\u00a0";
    private static final int FULL_DECIMALS = 6;

    private final Words words;

    Numbers(Words words) {
        this.words = words;
    }

    /** {@code 1,234} persons, {@code 12.35} percent, {@code 0.123} billion USD; without the unit. */
    public String value(Unit unit, BigDecimal value) {
        int decimals = decimals(unit);
        return pattern(decimals, decimals).format(rounded(unit, value));
    }

    /** The value with its unit, as in {@code 12.35 %}; an index has none. */
    public String valueWithUnit(Unit unit, BigDecimal value) {
        return withUnit(unit, value(unit, value));
    }

    /** A difference with its sign, but without its unit: {@code +1.20}, {@code −3}, {@code 0}. */
    public String change(Unit unit, BigDecimal difference) {
        String text = value(unit, difference);
        return direction(unit, difference) > 0 ? "+" + text : text;
    }

    /** A difference with its sign and its unit: {@code +1.20 pp}. */
    public String changeWithUnit(Unit unit, BigDecimal difference) {
        return change(unit, difference) + NO_BREAK + differenceUnit(unit);
    }

    /** A mean of differences, with its sign: like a difference, but of counts with one decimal: {@code +1.3}. */
    public String meanChange(Unit unit, BigDecimal mean) {
        int decimals = Math.max(1, decimals(unit));
        BigDecimal rounded = mean.setScale(decimals, RoundingMode.HALF_EVEN);
        String text = pattern(decimals, decimals).format(rounded);
        return rounded.signum() > 0 ? "+" + text : text;
    }

    /** A difference without its sign, with its unit: {@code 1.20 pp}. */
    public String distance(Unit unit, BigDecimal difference) {
        return value(unit, difference.abs()) + NO_BREAK + differenceUnit(unit);
    }

    /** The sign of a difference as far as its decimals show it: 0 for one that rounds to zero. */
    public int direction(Unit unit, BigDecimal difference) {
        return rounded(unit, difference).signum();
    }

    /** A target's value with its unit, without decimals that say nothing: {@code 15 %}; an index has no unit. */
    public String target(Unit unit, BigDecimal value) {
        return withUnit(unit, decimal(value));
    }

    /** A number without a unit and without decimals that say nothing, six at most. */
    public String decimal(BigDecimal value) {
        return pattern(0, FULL_DECIMALS).format(value);
    }

    /** {@code 1,234}. */
    public String count(long count) {
        return pattern(0, 0).format(count);
    }

    /** All six decimals, no grouping, a point: what JSON and CSV have. */
    public static String exact(BigDecimal value) {
        return value.toPlainString();
    }

    /** Decimals that are shown of a unit. */
    public static int decimals(Unit unit) {
        return switch (unit) {
            case PERCENT, INDEX -> 2;
            case USD_BN -> 3;
            case PERSONS, MODELS, MEMBERS -> 0;
        };
    }

    /** Short, for a column of a table. */
    public String unit(Unit unit) {
        return words.text("unit." + unit.name());
    }

    /** What differences of a unit are measured in: percentage points if it is percent. */
    public String differenceUnit(Unit unit) {
        return words.text("unit.difference." + unit.name());
    }

    private String withUnit(Unit unit, String number) {
        return unit == Unit.INDEX ? number : number + NO_BREAK + unit(unit);
    }

    private static BigDecimal rounded(Unit unit, BigDecimal value) {
        return value.setScale(decimals(unit), RoundingMode.HALF_EVEN);
    }

    /** A new one each time: it is not safe to share between threads. */
    private DecimalFormat pattern(int least, int most) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(words.locale());
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}
