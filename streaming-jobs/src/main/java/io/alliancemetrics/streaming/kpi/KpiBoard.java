package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.cells.CellKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * All cells by recorded day, all vintages made of them, and all figures of those. Knows which figures differ from what it
 * last handed out. Not thread-safe.
 */
public final class KpiBoard {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final Map<Long, CellHistory> histories = new HashMap<>();
    private final Vintage latest = new Vintage(KpiKey.LATEST, FOR_EVER);
    private final NavigableMap<Integer, Vintage> released = new TreeMap<>();
    private final Set<Long> touched = new HashSet<>();

    /** One vintage: its cells, its figures, and whether the figures lag behind the cells. */
    private static final class Vintage {
        private final String name;
        private final int cutOff;
        private final VintageCells cells = new VintageCells();
        private Map<KpiKey, KpiValue> figures = Map.of();
        private boolean isStale = true;

        Vintage(String name, int cutOff) {
            this.name = name;
            this.cutOff = cutOff;
        }

        void add(CellDelta delta) {
            if (delta.day() <= cutOff) {
                cells.add(delta.cell(), delta.sum());
                // That a message was counted changes no figure.
                isStale |= Cell.kind(delta.cell()) != CellKind.ACCOUNTED;
            }
        }
    }

    /** Puts back a cell from a checkpoint. */
    public void restore(long cell, CellHistory history) {
        histories.put(cell, history);
        history.days().forEach((day, sum) -> latest.add(new CellDelta(cell, day, sum)));
    }

    public void add(CellDelta delta) {
        histories.computeIfAbsent(delta.cell(), ignored -> new CellHistory()).add(delta.day(), delta.sum());
        touched.add(delta.cell());
        latest.add(delta);
        released.values().forEach(vintage -> vintage.add(delta));
    }

    /**
     * Computes what is stale.
     *
     * @return the figures that are new or differ from the last call's, and those that exist no longer, with null
     */
    public Map<KpiKey, KpiValue> changes() {
        Map<KpiKey, KpiValue> changes = new HashMap<>();
        followReleases(changes);
        refresh(latest, latest.cells.horizon(), changes);
        released.forEach((quarter, vintage) -> refresh(vintage, quarter, changes));
        return changes;
    }

    /** Every figure as of the last call of {@link #changes()}. */
    public Map<KpiKey, KpiValue> figures() {
        Map<KpiKey, KpiValue> all = new HashMap<>(latest.figures);
        released.values().forEach(vintage -> all.putAll(vintage.figures));
        return all;
    }

    /** Messages that the cells account for. */
    public long accounted() {
        return latest.cells.accounted();
    }

    /** The cells that changed since the last call, with a history of their own; an empty one is gone. */
    public Map<Long, CellHistory> drainTouched() {
        Map<Long, CellHistory> copies = new HashMap<>();
        for (Long cell : touched) {
            CellHistory history = histories.get(cell);
            copies.put(cell, history.copy());
            if (history.isEmpty()) {
                histories.remove(cell);
            }
        }
        touched.clear();
        return copies;
    }

    /** Releases are records too: they may come, go and be given another cut-off day at any time. */
    private void followReleases(Map<KpiKey, KpiValue> changes) {
        NavigableMap<Integer, Integer> cutOffs = latest.cells.releases();
        for (Integer quarter : new ArrayList<>(released.keySet())) {
            if (!cutOffs.containsKey(quarter)) {
                released.remove(quarter).figures.keySet().forEach(key -> changes.put(key, null));
            }
        }
        cutOffs.forEach((quarter, cutOff) -> {
            Vintage existing = released.get(quarter);
            if (existing == null || existing.cutOff != cutOff) {
                released.put(quarter, asOf(quarter, cutOff, existing));
            }
        });
    }

    private Vintage asOf(int quarter, int cutOff, Vintage before) {
        Vintage vintage = new Vintage(new Quarter(quarter).toString(), cutOff);
        histories.forEach((cell, history) -> vintage.cells.add(cell, history.upTo(cutOff)));
        if (before != null) {
            vintage.figures = before.figures;
        }
        return vintage;
    }

    private static void refresh(Vintage vintage, int lastQuarter, Map<KpiKey, KpiValue> changes) {
        if (!vintage.isStale) {
            return;
        }
        Map<KpiKey, KpiValue> figures = VintageFigures.of(vintage.name, vintage.cells, lastQuarter);
        List<KpiKey> gone = vintage.figures.keySet().stream()
                .filter(key -> !figures.containsKey(key))
                .toList();
        gone.forEach(key -> changes.put(key, null));
        figures.forEach((key, value) -> {
            if (!value.equals(vintage.figures.get(key))) {
                changes.put(key, value);
            }
        });
        vintage.figures = figures;
        vintage.isStale = false;
    }
}
