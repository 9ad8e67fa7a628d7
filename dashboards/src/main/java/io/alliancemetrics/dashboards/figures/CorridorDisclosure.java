package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.dashboards.figures.Circulation.Edge;
import io.alliancemetrics.dashboards.figures.MobilityTable.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which corridors of a quarter are confidential: those of fewer than {@link Disclosure#LEAST} fellows, and others so that
 * nobody can compute them, or a member's hidden total, from the totals and corridors that are shown. Which others: those
 * with the fewest fellows that will do, then by code; corridors without fellows only where nothing else will do, because
 * a reader may guess them. If even hiding every corridor would not do, the whole table is withheld: then fellows may be in
 * corridors to or from any area of the world, and no total tells where.
 *
 * <p>The table is a {@link Circulation} through the alliance's outflow, the members, the corridors and the alliance's
 * inflow. Where a fellow is in several corridors, sums are larger than totals. Readers do not know by how much; the network
 * is made as if they did, so that more is hidden rather than less.
 *
 * @param isWithheld whether no corridor may be shown
 * @param hidden corridors that may not be shown; some of them may have no fellows
 */
public record CorridorDisclosure(boolean isWithheld, SortedSet<Corridor> hidden) {
    private static final long ZERO_COSTS = 1L << 32;

    /**
     * Decides on a quarter.
     *
     * @param hiddenOutflows members whose active fellows are hidden, see {@link Disclosure}; may include the alliance
     * @param hiddenInflows members whose inbound fellows are hidden; may include the alliance
     */
    public static CorridorDisclosure of(MobilityTable table, Set<String> hiddenOutflows, Set<String> hiddenInflows) {
        return new Network(table, hiddenOutflows, hiddenInflows).decide();
    }

    /** Whether a corridor may not be shown. */
    public boolean hides(Corridor corridor) {
        return isWithheld || hidden.contains(corridor);
    }

    private static final class Network {
        private final MobilityTable table;
        private final Circulation circulation = new Circulation();
        private final SortedMap<Corridor, Integer> cells = new TreeMap<>();
        private final List<Integer> sensitive = new ArrayList<>();
        private final int world = circulation.addNode();
        private final int outflow = circulation.addNode();
        private final int inflow = circulation.addNode();

        Network(MobilityTable table, Set<String> hiddenOutflows, Set<String> hiddenInflows) {
            this.table = table;
            SortedMap<String, Integer> hosts = new TreeMap<>();
            table.hosts().forEach(host -> hosts.put(host, circulation.addNode()));
            addAlliance(world, outflow, hiddenOutflows);
            addAlliance(inflow, world, hiddenInflows);
            for (String home : table.homes()) {
                int node = circulation.addNode();
                boolean isMember = table.outflows().containsKey(home);
                addTotal(isMember ? outflow : world, node, home, table.outflow(home), isMember, hiddenOutflows);
                hosts.forEach((host, of) -> addCell(node, of, new Corridor(home, host)));
            }
            hosts.forEach((host, node) -> {
                boolean isMember = table.inflows().containsKey(host);
                addTotal(node, isMember ? inflow : world, host, table.inflow(host), isMember, hiddenInflows);
            });
        }

        CorridorDisclosure decide() {
            cells.forEach((corridor, edge) -> {
                if (Disclosure.isFew(table.fellows(corridor))) {
                    hideSensitive(edge);
                }
            });
            boolean isSafe = circulation.protect(sensitive);
            SortedSet<Corridor> hidden = new TreeSet<>(cells.keySet());
            hidden.removeIf(corridor -> !circulation.hides(cells.get(corridor)));
            return new CorridorDisclosure(!isSafe, hidden);
        }

        private void addCell(int home, int host, Corridor corridor) {
            if (corridor.home().equals(corridor.host())) {
                return;
            }
            long fellows = table.fellows(corridor);
            boolean canGrow = table.outflow(corridor.home()).hasRoomFor(fellows)
                    && table.inflow(corridor.host()).hasRoomFor(fellows);
            long cost = fellows == 0 ? ZERO_COSTS : fellows;
            Set<String> knownTo = Set.of(corridor.home(), corridor.host());
            cells.put(corridor, circulation.add(new Edge(home, host, canGrow, fellows > 0, cost, knownTo)));
        }

        /** What is published of the totals is decided already; an area's that is no member never is. */
        private void addTotal(int from, int to, String area, Side side, boolean isMember, Set<String> hidden) {
            int edge = circulation.add(new Edge(from, to, true, side.canShrink(), Circulation.NEVER, Set.of(area)));
            if (!isMember || hidden.contains(area)) {
                circulation.hide(edge);
            }
            if (isMember && hidden.contains(area) && Disclosure.isFew(side.total())) {
                hideSensitive(edge);
            }
        }

        private void addAlliance(int from, int to, Set<String> hidden) {
            int edge = circulation.add(new Edge(from, to, true, true, Circulation.NEVER, Set.of()));
            if (hidden.contains(FigureRow.ALLIANCE)) {
                circulation.hide(edge);
            }
        }

        private void hideSensitive(int edge) {
            circulation.hide(edge);
            sensitive.add(edge);
        }
    }
}
