package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records behind figures of AI exports: those of all quarters that the figure adds or takes away. */
final class ExportRecords {
    private static final String SELECT = "SELECT record_id, revision, toString(obs_status) AS status,"
            + " toString(time_period) AS period, toString(category) AS detail, toString(amount) AS amount,"
            + " toString(currency) AS currency, 1 AS counted, ";

    private static final String FROM =
            " FROM alliance.ai_exports_as_of(cut_off = ?) WHERE office = ? AND ref_area = ? AND time_period IN ";

    /** How many times a quarter's exports are above the line, and below it. */
    private record Use(int above, int below) {
        Use plus(Use other) {
            return new Use(above + other.above, below + other.below);
        }
    }

    private ExportRecords() {}

    static Contributing of(TraceQuestion question, CutOff cutOff) {
        SortedMap<Quarter, Use> uses = uses(question.kpi(), question.quarter());
        List<String> periods = uses.keySet().stream().map(Quarter::toString).toList();
        List<String> parameters = new ArrayList<>();
        parameters.addAll(periods);
        uses.values().forEach(use -> parameters.add(Integer.toString(use.above())));
        parameters.addAll(periods);
        uses.values().forEach(use -> parameters.add(Integer.toString(use.below())));
        parameters.addAll(List.of(cutOff.toString(), question.office().code(), question.refArea()));
        parameters.addAll(periods);
        String marks = String.join(", ", Collections.nCopies(periods.size(), "?"));
        String use = "toInt32(transform(period, [" + marks + "], [" + marks + "], '0'))";
        String sql = SELECT + use + " AS above, " + use + " AS below" + FROM + "(" + marks + ")";
        return new Contributing(Feed.AI_EXPORTS, true, true, periods, sql, parameters);
    }

    private static SortedMap<Quarter, Use> uses(Kpi kpi, Quarter quarter) {
        SortedMap<Quarter, Use> uses = new TreeMap<>();
        switch (kpi) {
            case AI_EXPORTS -> add(uses, quarter, 1, 0);
            case AI_EXPORT_GROWTH -> {
                add(uses, quarter, 1, 0);
                add(uses, base(quarter), 0, 1);
            }
            case ECONOMIC_IMPACT -> {
                for (int i = 0; i < 4; i++) {
                    add(uses, quarter.plus(-i), 1, 0);
                    add(uses, base(quarter.plus(-i)), -1, 0);
                }
            }
            case CUMULATIVE_ECONOMIC_IMPACT -> {
                for (Quarter each = Kpi.FIRST_QUARTER; each.compareTo(quarter) <= 0; each = each.plus(1)) {
                    add(uses, each, 1, 0);
                    add(uses, base(each), -1, 0);
                }
            }
            default -> throw new IllegalArgumentException(kpi.id() + " is not about AI exports");
        }
        return uses;
    }

    /** The same quarter of the base year. */
    private static Quarter base(Quarter quarter) {
        return Quarter.of(Kpi.BASE_YEAR, quarter.quarterOfYear());
    }

    private static void add(SortedMap<Quarter, Use> uses, Quarter quarter, int above, int below) {
        uses.merge(quarter, new Use(above, below), Use::plus);
    }
}
