package io.alliancemetrics.dashboards.figures;

import java.util.Comparator;

/**
 * The way of fellows from one area to another.
 *
 * @param home area that sends them, ISO 3166-1 alpha-2
 * @param host area that receives them
 */
public record Corridor(String home, String host) implements Comparable<Corridor> {
    private static final Comparator<Corridor> ORDER =
            Comparator.comparing(Corridor::home).thenComparing(Corridor::host);

    @Override
    public int compareTo(Corridor other) {
        return ORDER.compare(this, other);
    }
}
