package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All figures of one vintage: a pure function of its cells. */
public final class VintageFigures {
    private final String vintage;
    private final Formulas formulas;
    private final VintageCells cells;
    private final Map<KpiKey, KpiValue> figures = new HashMap<>();

    private VintageFigures(String vintage, VintageCells cells) {
        this.vintage = vintage;
        this.cells = cells;
        this.formulas = new Formulas(cells);
    }

    /**
     * For every quarter from the alliance's first to the last one, every member of that quarter and the alliance.
     *
     * @param lastQuarter index of the last quarter: the horizon, or the quarter of the release
     */
    public static Map<KpiKey, KpiValue> of(String vintage, VintageCells cells, int lastQuarter) {
        VintageFigures result = new VintageFigures(vintage, cells);
        for (int quarter = Kpi.FIRST_QUARTER.index(); quarter <= lastQuarter; quarter++) {
            result.addQuarter(quarter);
        }
        return result.figures;
    }

    private void addQuarter(int quarter) {
        String timePeriod = new Quarter(quarter).toString();
        List<Integer> members = cells.members(quarter);
        for (Kpi kpi : Kpi.values()) {
            List<Part> parts = new ArrayList<>(members.size());
            for (int area : members) {
                Part part = formulas.of(kpi, area, quarter);
                parts.add(part);
                if (kpi != Kpi.MEMBER_COUNT) {
                    add(kpi, Cell.letters(area), timePeriod, Figure.ofMember(kpi, part));
                }
            }
            add(kpi, KpiKey.ALLIANCE, timePeriod, Figure.of(kpi, parts));
        }
    }

    private void add(Kpi kpi, String refArea, String timePeriod, KpiValue value) {
        figures.put(new KpiKey(kpi.id(), refArea, timePeriod, vintage), value);
    }
}
