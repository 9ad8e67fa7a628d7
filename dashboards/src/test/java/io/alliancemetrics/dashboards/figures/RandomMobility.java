package io.alliancemetrics.dashboards.figures;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fellows and where they are. */
final class RandomMobility {
    private final List<Set<Corridor>> fellows = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();

    /** @param restless how many times a fellow gets one more corridor */
    RandomMobility(SplittableRandom random, int restless) {
        int members = 3 + random.nextInt(3);
        for (int i = 0; i < members; i++) {
            areas.add("A" + (char) ('A' + i));
        }
        int corridors = 2 + random.nextInt(2 * members);
        for (int i = 0; i < corridors; i++) {
            Corridor corridor = corridor(random);
            int many = 1 + random.nextInt(4);
            for (int j = 0; j < many; j++) {
                fellows.add(new HashSet<>(Set.of(corridor)));
            }
        }
        for (int i = 0; i < restless; i++) {
            fellows.get(random.nextInt(fellows.size())).add(corridor(random));
        }
    }

    private Corridor corridor(SplittableRandom random) {
        int home = random.nextInt(areas.size());
        int host = (home + 1 + random.nextInt(areas.size() - 1)) % areas.size();
        return new Corridor(areas.get(home), areas.get(host));
    }

    MobilityTable table() {
        SortedMap<Corridor, Long> corridors = new TreeMap<>();
        SortedMap<String, Long> outflows = new TreeMap<>();
        SortedMap<String, Long> inflows = new TreeMap<>();
        areas.forEach(area -> {
            outflows.put(area, 0L);
            inflows.put(area, 0L);
        });
        for (Set<Corridor> of : fellows) {
            of.forEach(corridor -> corridors.merge(corridor, 1L, Long::sum));
            of.stream().map(Corridor::home).distinct().forEach(home -> outflows.merge(home, 1L, Long::sum));
            of.stream().map(Corridor::host).distinct().forEach(host -> inflows.merge(host, 1L, Long::sum));
        }
        return new MobilityTable(corridors, outflows, inflows);
    }

    Set<String> hiddenOutflows() {
        return hidden(table().outflows(), Kpi.ACTIVE_FELLOWS);
    }

    Set<String> hiddenInflows() {
        return hidden(table().inflows(), Kpi.INBOUND_FELLOWS);
    }

    CorridorDisclosure disclosure() {
        return CorridorDisclosure.of(table(), hiddenOutflows(), hiddenInflows());
    }

    private static Set<String> hidden(Map<String, Long> totals, Kpi kpi) {
        Map<String, Long> all = new HashMap<>(totals);
        all.put(
                FigureRow.ALLIANCE,
                totals.values().stream().mapToLong(Long::longValue).sum());
        List<FigureRow> rows = all.entrySet().stream()
                .map(entry -> Figures.row(kpi, entry.getKey(), "2026-Q1", entry.getValue() + ".000000"))
                .toList();
        Disclosure disclosure = Disclosure.of(rows);
        return rows.stream().filter(disclosure::hides).map(FigureRow::refArea).collect(Collectors.toSet());
    }
}
