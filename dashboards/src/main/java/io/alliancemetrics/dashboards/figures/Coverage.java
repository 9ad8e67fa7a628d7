package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.schemas.value.Quarter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which quarters have figures in which vintage. */
public final class Coverage {
    /** The vintage that counts every record. */
    public static final String LATEST = "latest";

    /** {@link #LATEST} first, then the newest release first: the order of a choice on the page. */
    private static final Comparator<String> VINTAGE_ORDER = Comparator.<String>comparingInt(
                    vintage -> vintage.equals(LATEST) ? 0 : 1)
            .thenComparing(Comparator.reverseOrder());

    /** A vintage that has figures for a quarter. */
    public record Entry(String vintage, Quarter quarter) {}

    private final SortedMap<String, List<Quarter>> quarters;

    private Coverage(SortedMap<String, List<Quarter>> quarters) {
        this.quarters = quarters;
    }

    public static Coverage of(Collection<Entry> entries) {
        Map<String, TreeSet<Quarter>> found = entries.stream()
                .collect(Collectors.groupingBy(
                        Entry::vintage, Collectors.mapping(Entry::quarter, Collectors.toCollection(TreeSet::new))));
        SortedMap<String, List<Quarter>> sorted = new TreeMap<>(VINTAGE_ORDER);
        found.forEach((vintage, of) -> sorted.put(vintage, List.copyOf(of.descendingSet())));
        return new Coverage(sorted);
    }

    public boolean isEmpty() {
        return quarters.isEmpty();
    }

    /** {@link #LATEST} first, then the newest release first. */
    public List<String> vintages() {
        return List.copyOf(quarters.keySet());
    }

    /** The quarters of a vintage, newest first; none if the vintage has no figures. */
    public List<Quarter> quarters(String vintage) {
        return quarters.getOrDefault(vintage, List.of());
    }

    public Optional<Quarter> newest(String vintage) {
        return quarters(vintage).stream().findFirst();
    }

    /**
     * Refuses a filter that can find nothing.
     *
     * @throws FiguresNotFoundException if there are no figures yet, or none of the vintage or quarter that it names
     */
    public void require(FigureFilter filter) {
        if (isEmpty()) {
            throw FiguresNotFoundException.noneYet();
        }
        filter.vintage().ifPresent(this::requireVintage);
        filter.quarter().ifPresent(quarter -> requireQuarter(quarter, filter.vintage()));
    }

    private void requireVintage(String vintage) {
        if (!quarters.containsKey(vintage)) {
            throw FiguresNotFoundException.vintage(vintage, this);
        }
    }

    private void requireQuarter(Quarter quarter, Optional<String> vintage) {
        if (vintage.isEmpty() && !quarters().contains(quarter)) {
            throw FiguresNotFoundException.quarter(quarter, this);
        }
        vintage.filter(of -> !quarters(of).contains(quarter)).ifPresent(of -> {
            throw FiguresNotFoundException.quarter(quarter, of, this);
        });
    }

    /** All quarters of all vintages, newest first. */
    public List<Quarter> quarters() {
        return quarters.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
