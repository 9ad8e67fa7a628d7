package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.CellKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** AI exports by area and quarter in billions of USD, computed once each. A quarter without a record is missing, not zero. */
final class Exports {
    private static final BigFraction BILLION = BigFraction.of(1_000_000_000L);
    private static final int QUARTERS_PER_YEAR = 4;

    private final VintageCells cells;
    private final Conversion conversion;
    private final Map<Long, Total> known = new HashMap<>();

    Exports(VintageCells cells, Conversion conversion) {
        this.cells = cells;
        this.conversion = conversion;
    }

    Total in(int area, int quarter) {
        return known.computeIfAbsent((long) area << Integer.SIZE | quarter, ignored -> compute(area, quarter));
    }

    /** The same quarter of the base year. */
    Total inBase(int area, int quarter) {
        return in(area, Kpi.BASE_YEAR * QUARTERS_PER_YEAR + quarter % QUARTERS_PER_YEAR);
    }

    /** The last four quarters. */
    Total ofYearTo(int area, int quarter) {
        return ofQuarters(area, quarter - QUARTERS_PER_YEAR + 1, quarter);
    }

    Total ofBaseYear(int area) {
        int first = Quarter.of(Kpi.BASE_YEAR, 1).index();
        return ofQuarters(area, first, first + QUARTERS_PER_YEAR - 1);
    }

    /** What the quarters since the alliance's first one have above the same quarters of the base year. */
    Total aboveBaseTo(int area, int quarter) {
        Total total = Total.ZERO;
        for (int i = Kpi.FIRST_QUARTER.index(); i <= quarter; i++) {
            total = total.plus(in(area, i).minus(inBase(area, i)));
        }
        return total;
    }

    private Total ofQuarters(int area, int first, int last) {
        Total total = Total.ZERO;
        for (int quarter = first; quarter <= last; quarter++) {
            total = total.plus(in(area, quarter));
        }
        return total;
    }

    private Total compute(int area, int quarter) {
        List<VintageCells.Money> money = cells.money(CellKind.AI_EXPORTS, area, quarter);
        if (money.isEmpty()) {
            return Total.MISSING;
        }
        Total usd = conversion.inUsd(money, quarter);
        return usd.isMissing() ? usd : new Total(false, usd.value().divide(BILLION), usd.isProvisional());
    }
}
