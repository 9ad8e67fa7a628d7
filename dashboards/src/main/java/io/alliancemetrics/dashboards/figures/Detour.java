package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.dashboards.figures.Circulation.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Finds how the counts of other edges can make up for a change of one: a way between its ends along edges that can change,
 * the cheapest one (E. W. Dijkstra's algorithm). An edge that is hidden already costs nothing.
 */
final class Detour {
    /** The edges of a way and what hiding them costs. */
    record Way(List<Integer> edges, long cost) {}

    private record Step(int node, long cost) {}

    private final Circulation circulation;
    private final int avoided;
    private final String knower;

    /** Ways that avoid an edge, and all edges whose counts {@code knower} knows. */
    Detour(Circulation circulation, int avoided, String knower) {
        this.circulation = circulation;
        this.avoided = avoided;
        this.knower = knower;
    }

    Optional<Way> between(int start, int goal) {
        long[] costs = new long[circulation.nodes()];
        int[] cameBy = new int[circulation.nodes()];
        Arrays.fill(costs, Circulation.NEVER);
        costs[start] = 0;
        PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparingLong(Step::cost).thenComparingInt(Step::node));
        open.add(new Step(start, 0));
        while (!open.isEmpty() && open.peek().node() != goal) {
            Step step = open.remove();
            for (int number : circulation.edgesOf(step.node())) {
                long cost = step.cost() == costs[step.node()] ? costThrough(number, step) : Circulation.NEVER;
                int next = circulation.edge(number).across(step.node());
                if (cost < costs[next]) {
                    costs[next] = cost;
                    cameBy[next] = number;
                    open.add(new Step(next, cost));
                }
            }
        }
        return costs[goal] == Circulation.NEVER
                ? Optional.empty()
                : Optional.of(new Way(way(start, goal, cameBy), costs[goal]));
    }

    /** What it costs to come so far and through an edge; {@link Circulation#NEVER} if there is no way through. */
    private long costThrough(int number, Step step) {
        Edge edge = circulation.edge(number);
        boolean canChange = edge.from() == step.node() ? edge.canGrow() : edge.canShrink();
        long price = circulation.hides(number) ? 0 : edge.cost();
        boolean isClosed = number == avoided || !canChange || edge.knownTo().contains(knower);
        return isClosed || price == Circulation.NEVER ? Circulation.NEVER : step.cost() + price;
    }

    private List<Integer> way(int start, int goal, int[] cameBy) {
        List<Integer> way = new ArrayList<>();
        for (int node = goal;
                node != start;
                node = circulation.edge(cameBy[node]).across(node)) {
            way.add(cameBy[node]);
        }
        return way;
    }
}
