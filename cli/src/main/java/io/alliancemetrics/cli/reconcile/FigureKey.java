package io.alliancemetrics.cli.reconcile;

import java.util.Comparator;

/** Names a figure; ordered as the lines of {@link io.alliancemetrics.dashboards.figures.FigureHash} are. */
public record FigureKey(String vintage, String kpi, String refArea, String timePeriod)
        implements Comparable<FigureKey> {
    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::vintage)
            .thenComparing(FigureKey::kpi)
            .thenComparing(FigureKey::refArea)
            .thenComparing(FigureKey::timePeriod);

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
