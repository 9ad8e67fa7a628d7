package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellSum;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Turns sums by currency into EUR or USD, exactly. The rate of EUR is 1, USD needs no rate to be USD, and a rate that is
 * missing is never guessed: the total is missing.
 */
final class Conversion {
    private static final int EUR = Cell.code("EUR");
    private static final int USD = Cell.code("USD");
    private static final BigInteger HUNDREDTHS = BigInteger.valueOf(100);
    private static final BigInteger RATE_SCALE = BigInteger.valueOf(100_000_000);

    private final VintageCells cells;

    Conversion(VintageCells cells) {
        this.cells = cells;
    }

    /** In EUR; zero if there is nothing. */
    Total inEur(List<VintageCells.Money> money, int quarter) {
        Total total = Total.ZERO;
        for (VintageCells.Money part : money) {
            total = total.plus(converted(part, rate(part.currency(), quarter)));
        }
        return total;
    }

    /** In USD; zero if there is nothing. */
    Total inUsd(List<VintageCells.Money> money, int quarter) {
        Total total = Total.ZERO;
        BigFraction usdPerEur = rate(USD, quarter);
        for (VintageCells.Money part : money) {
            total = total.plus(
                    part.currency() == USD
                            ? converted(part, BigFraction.ONE)
                            : times(converted(part, rate(part.currency(), quarter)), usdPerEur));
        }
        return total;
    }

    private BigFraction rate(int currency, int quarter) {
        if (currency == EUR) {
            return BigFraction.ONE;
        }
        CellSum rate = cells.rate(currency, quarter);
        return rate == null ? null : BigFraction.of(rate.amount(), RATE_SCALE);
    }

    private static Total converted(VintageCells.Money money, BigFraction rate) {
        if (rate == null) {
            return Total.MISSING;
        }
        CellSum sum = money.sum();
        BigFraction amount = BigFraction.of(sum.amount(), HUNDREDTHS);
        return new Total(false, amount.divide(rate), sum.provisional() > 0);
    }

    private static Total times(Total total, BigFraction factor) {
        if (total.isMissing() || factor == null) {
            return Total.MISSING;
        }
        return new Total(false, total.value().multiply(factor), total.isProvisional());
    }
}
