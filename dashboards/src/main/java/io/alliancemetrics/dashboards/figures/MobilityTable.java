package io.alliancemetrics.dashboards.figures;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The fellows on the move in a quarter, before anything is hidden. A fellow with two fellowships may be in two corridors
 * and counts once in a total, so totals may be less than the sum of their corridors.
 *
 * @param corridors distinct fellows of each corridor; one that is not there has none
 * @param outflows distinct fellows that each member sends, members without any included
 * @param inflows distinct fellows that each member receives, members without any included
 */
public record MobilityTable(
        SortedMap<Corridor, Long> corridors, SortedMap<String, Long> outflows, SortedMap<String, Long> inflows) {
    public MobilityTable {
        corridors = Collections.unmodifiableSortedMap(new TreeMap<>(corridors));
        outflows = Collections.unmodifiableSortedMap(new TreeMap<>(outflows));
        inflows = Collections.unmodifiableSortedMap(new TreeMap<>(inflows));
    }

    /** The areas that send fellows or could, members or not. */
    SortedSet<String> homes() {
        SortedSet<String> homes = new TreeSet<>(outflows.keySet());
        corridors.keySet().forEach(corridor -> homes.add(corridor.home()));
        return homes;
    }

    /** The areas that receive fellows or could, members or not. */
    SortedSet<String> hosts() {
        SortedSet<String> hosts = new TreeSet<>(inflows.keySet());
        corridors.keySet().forEach(corridor -> hosts.add(corridor.host()));
        return hosts;
    }

    long fellows(Corridor corridor) {
        return corridors.getOrDefault(corridor, 0L);
    }

    Side outflow(String home) {
        return side(outflows, home, corridor -> corridor.home().equals(home));
    }

    Side inflow(String host) {
        return side(inflows, host, corridor -> corridor.host().equals(host));
    }

    private Side side(Map<String, Long> totals, String area, Predicate<Corridor> isOf) {
        long sum = 0;
        long largest = 0;
        for (Map.Entry<Corridor, Long> entry : corridors.entrySet()) {
            if (isOf.test(entry.getKey())) {
                sum += entry.getValue();
                largest = Math.max(largest, entry.getValue());
            }
        }
        return new Side(sum, totals.getOrDefault(area, sum), largest);
    }

    /**
     * All corridors from an area, or to it.
     *
     * @param sum of the corridors' fellows
     * @param total distinct fellows
     * @param largest corridor
     */
    record Side(long sum, long total, long largest) {
        /** Whether a corridor could have one fellow more although the total stays as it is. */
        boolean hasRoomFor(long fellows) {
            return total >= sum || fellows < total;
        }

        /** Whether the total could be less by one, together with one of the corridors. */
        boolean canShrink() {
            return sum > 0 && (total >= sum || largest < total);
        }
    }
}
