package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.value.Quarter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The members' numbers of fellows in one KPI and vintage as a {@link Circulation}. In every quarter they add up to the
 * alliance's, so every quarter is a cycle: from the quarter's node along the members' counts to the next quarter's node,
 * and back along the alliance's count.
 *
 * <p>In a cumulative KPI nobody is lost: each member's count goes on into its count of the next quarter, and only what is
 * added comes from the quarter's node. So the network also holds that a count is not below the one before.
 */
final class MemberCounts {
    private static final long ZERO_COSTS = 1L << 32;
    private static final long ALLIANCE_COSTS = 1L << 48;

    /** A member's count in a quarter, or the alliance's. */
    record Count(Quarter quarter, String refArea) implements Comparable<Count> {
        private static final Comparator<Count> ORDER =
                Comparator.comparing(Count::quarter).thenComparing(Count::refArea);

        @Override
        public int compareTo(Count other) {
            return ORDER.compare(this, other);
        }
    }

    private final boolean isCumulative;
    private final SortedMap<Count, Long> fellows = new TreeMap<>();
    private final Circulation circulation = new Circulation();
    private final Map<Quarter, Integer> quarters = new HashMap<>();
    private final Map<Count, Integer> members = new HashMap<>();
    private final SortedMap<Count, Integer> edges = new TreeMap<>();

    /** Of rows with values, of one KPI and vintage. */
    MemberCounts(Collection<FigureRow> rows, boolean isCumulative) {
        this.isCumulative = isCumulative;
        rows.forEach(row -> fellows.put(
                new Count(row.timePeriod(), row.refArea()),
                row.value().orElseThrow().setScale(0, RoundingMode.CEILING).longValueExact()));
        fellows.keySet().stream()
                .filter(count -> !isAlliance(count))
                .forEach(count -> members.put(count, circulation.addNode()));
        fellows.forEach(this::add);
    }

    /** What must not be published. */
    Set<Count> hidden() {
        List<Integer> sensitive = new ArrayList<>();
        edges.forEach((count, edge) -> {
            if (!isAlliance(count) && Disclosure.isFew(fellows.get(count))) {
                circulation.hide(edge);
                sensitive.add(edge);
            }
        });
        circulation.protect(sensitive);
        Set<Count> hidden = new TreeSet<>();
        edges.forEach((count, edge) -> {
            if (circulation.hides(edge)) {
                hidden.add(count);
            }
        });
        return hidden;
    }

    private void add(Count count, long number) {
        boolean isAlliance = isAlliance(count);
        int now = quarter(count.quarter());
        int next = quarter(count.quarter().plus(1));
        if (isAlliance) {
            edges.put(count, circulation.add(edge(next, now, number, ALLIANCE_COSTS, Set.of())));
            return;
        }
        Count later = new Count(count.quarter().plus(1), count.refArea());
        int member = members.get(count);
        int goesTo = isCumulative ? members.getOrDefault(later, next) : next;
        long price = number == 0 ? ZERO_COSTS : number;
        edges.put(count, circulation.add(edge(member, goesTo, number, price, Set.of(count.refArea()))));
        circulation.hide(circulation.add(edge(now, member, added(count, number), Circulation.NEVER, Set.of())));
    }

    /** How many come in addition to those of the quarter before. */
    private long added(Count count, long number) {
        Count before = new Count(count.quarter().plus(-1), count.refArea());
        return isCumulative ? number - fellows.getOrDefault(before, 0L) : number;
    }

    private int quarter(Quarter quarter) {
        return quarters.computeIfAbsent(quarter, of -> circulation.addNode());
    }

    private static Circulation.Edge edge(int from, int to, long number, long cost, Set<String> knownTo) {
        return new Circulation.Edge(from, to, true, number > 0, cost, knownTo);
    }

    private static boolean isAlliance(Count count) {
        return count.refArea().equals(FigureRow.ALLIANCE);
    }
}
