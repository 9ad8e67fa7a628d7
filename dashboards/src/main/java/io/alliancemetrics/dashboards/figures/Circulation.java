package io.alliancemetrics.dashboards.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts on the edges of a network that add up at its nodes: what goes in comes out. A table with totals is one: each row
 * and each column is a node. Counts are published or hidden.
 *
 * <p>Somebody who knows what is published and that no count is below 0 can compute a hidden one exactly if, and only if, no
 * cycle of hidden edges through it lets it grow or shrink by one while the others make up for it (D. Gusfield, <em>A graph
 * theoretic approach to statistical data security</em>, SIAM Journal on Computing 17, 1988). So this class needs no bounds:
 * it looks for such a cycle and, where there is none, hides the edges of the cheapest one (the shortest-path heuristic of
 * J. P. Kelly, B. L. Golden and A. A. Assad, <em>Cell suppression</em>, Networks 22, 1992).
 *
 * <p>The same network and the same order of calls always hide the same. Not thread-safe.
 */
final class Circulation {
    /** The cost of what must not be hidden. */
    static final long NEVER = Long.MAX_VALUE;

    /** Somebody who knows nothing but what is published. */
    private static final String PUBLIC = "";

    /**
     * A count between two nodes.
     *
     * @param canGrow whether it could be larger by one, as far as everybody knows
     * @param canShrink whether it could be smaller by one
     * @param cost of hiding it
     * @param knownTo who knows the count although it is hidden
     */
    record Edge(int from, int to, boolean canGrow, boolean canShrink, long cost, Set<String> knownTo) {
        Edge {
            knownTo = Set.copyOf(knownTo);
        }

        /** The node at the other end. */
        int across(int node) {
            return node == from ? to : from;
        }
    }

    private final List<Edge> edges = new ArrayList<>();
    private final List<List<Integer>> edgesOfNodes = new ArrayList<>();
    private final Set<Integer> hidden = new TreeSet<>();

    int addNode() {
        edgesOfNodes.add(new ArrayList<>());
        return edgesOfNodes.size() - 1;
    }

    /** Adds an edge and answers its number. Its count is published until it is hidden. */
    int add(Edge edge) {
        edges.add(edge);
        int number = edges.size() - 1;
        edgesOfNodes.get(edge.from()).add(number);
        edgesOfNodes.get(edge.to()).add(number);
        return number;
    }

    void hide(int edge) {
        hidden.add(edge);
    }

    boolean hides(int edge) {
        return hidden.contains(edge);
    }

    Edge edge(int number) {
        return edges.get(number);
    }

    List<Integer> edgesOf(int node) {
        return edgesOfNodes.get(node);
    }

    int nodes() {
        return edgesOfNodes.size();
    }

    /**
     * Hides what else must be hidden so that nobody can compute the given edges: neither the public nor anybody who knows
     * some of the hidden counts, unless they know the edge itself.
     *
     * @param sensitive edges, hidden already
     * @return false if somebody can compute one of them whatever else is hidden
     */
    boolean protect(List<Integer> sensitive) {
        boolean isSafe = true;
        int before;
        do {
            before = hidden.size();
            for (int edge : sensitive) {
                isSafe &= protect(edge, PUBLIC);
                for (String knower : knowers()) {
                    isSafe &= protect(edge, knower);
                }
            }
        } while (hidden.size() > before);
        return isSafe;
    }

    private Set<String> knowers() {
        Set<String> knowers = new TreeSet<>();
        hidden.forEach(edge -> knowers.addAll(edges.get(edge).knownTo()));
        return knowers;
    }

    private boolean protect(int number, String knower) {
        Edge edge = edges.get(number);
        if (edge.knownTo().contains(knower)) {
            return true;
        }
        Detour detour = new Detour(this, number, knower);
        Optional<Detour.Way> growing = edge.canGrow() ? detour.between(edge.to(), edge.from()) : Optional.empty();
        Optional<Detour.Way> shrinking = edge.canShrink() ? detour.between(edge.from(), edge.to()) : Optional.empty();
        Optional<Detour.Way> cheaper = shrinking
                .filter(way -> growing.isEmpty() || way.cost() < growing.get().cost())
                .or(() -> growing);
        cheaper.ifPresent(way -> hidden.addAll(way.edges()));
        return cheaper.isPresent();
    }
}
