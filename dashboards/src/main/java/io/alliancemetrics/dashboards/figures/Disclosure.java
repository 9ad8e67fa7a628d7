package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which figures about fellows are confidential. One fellow, or two, may be known to anyone; so a member's figure of fewer
 * than {@link #LEAST} is hidden, together with other members' figures so that nobody can compute it from the alliance's:
 * the smallest that will do, then by code. 0 is published, unless only hiding it protects another figure.
 *
 * <p>Nobody means: neither a reader of everything that is published nor another member, who knows its own figures.
 * Published are the figures of one vintage; that an area's cross-border fellows cannot become fewer from one quarter to the
 * next is known to everybody too. With fewer than three members the alliance's own figure may have to be hidden as well. An area that
 * leaves and joins again counts as another one.
 */
public final class Disclosure {
    /** The fewest fellows that may be known. */
    public static final int LEAST = 3;

    /** The KPIs that are about fellows. */
    public static final List<Kpi> KPIS =
            List.of(Kpi.ACTIVE_FELLOWS, Kpi.INBOUND_FELLOWS, Kpi.CROSS_BORDER_FELLOWS, Kpi.TALENT_MOBILITY_INDEX);

    private record Key(String vintage, String kpi, Quarter quarter, String refArea) {}

    private record Table(String vintage, String kpi) {}

    private final Set<Key> hidden;

    private Disclosure(Set<Key> hidden) {
        this.hidden = Set.copyOf(hidden);
    }

    /**
     * Decides on vintages.
     *
     * @param rows all rows of {@link #KPIS} in these vintages; others are passed over
     */
    static Disclosure of(Collection<FigureRow> rows) {
        Map<Table, List<FigureRow>> tables = rows.stream()
                .filter(row -> row.value().isPresent())
                .collect(Collectors.groupingBy(row -> new Table(row.vintage(), row.kpi())));
        Set<Key> hidden = new HashSet<>();
        tables.forEach((table, of) -> kpi(table).ifPresent(kpi -> new MemberCounts(of, kpi == Kpi.CROSS_BORDER_FELLOWS)
                .hidden()
                .forEach(count -> hidden.addAll(keys(table.vintage(), kpi, count)))));
        return new Disclosure(hidden);
    }

    /** Whether a row is about fellows, so that it may be confidential. */
    static boolean concerns(FigureRow row) {
        return KPIS.stream().anyMatch(kpi -> kpi.id().equals(row.kpi()));
    }

    /** Whether nobody may see the row's value, numerator and denominator. */
    boolean hides(FigureRow row) {
        return hidden.contains(new Key(row.vintage(), row.kpi(), row.timePeriod(), row.refArea()));
    }

    /** The rows with the numbers of the confidential ones left out. */
    List<FigureRow> apply(List<FigureRow> rows) {
        return rows.stream().map(row -> hides(row) ? row.withheld() : row).toList();
    }

    /** Whether a number of fellows is so small that it tells who they are; 0 tells nothing. */
    static boolean isFew(long fellows) {
        return fellows > 0 && fellows < LEAST;
    }

    /** The index says the same as the count that it is made of, and so is hidden where that is. */
    private static Optional<Kpi> kpi(Table table) {
        return KPIS.stream()
                .filter(kpi -> kpi != Kpi.TALENT_MOBILITY_INDEX && kpi.id().equals(table.kpi()))
                .findFirst();
    }

    private static List<Key> keys(String vintage, Kpi kpi, MemberCounts.Count count) {
        Key key = new Key(vintage, kpi.id(), count.quarter(), count.refArea());
        return kpi == Kpi.CROSS_BORDER_FELLOWS
                ? List.of(key, new Key(vintage, Kpi.TALENT_MOBILITY_INDEX.id(), count.quarter(), count.refArea()))
                : List.of(key);
    }
}
