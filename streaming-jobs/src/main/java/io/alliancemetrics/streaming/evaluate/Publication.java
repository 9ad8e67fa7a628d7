package io.alliancemetrics.streaming.evaluate;

import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiBoard;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is published when. After a start, every figure is published once, whatever the table holds, and what the table holds
 * but does not exist is deleted; from then on, what changes.
 */
final class Publication {
    private final KpiBoard board;
    private final long lineage;
    private final Set<KpiKey> knownAtStart;
    private long version;
    private long messages = -1;
    private boolean isFirst = true;

    private Publication(KpiBoard board, long lineage, long version, Set<KpiKey> knownAtStart) {
        this.board = board;
        this.lineage = lineage;
        this.version = version;
        this.knownAtStart = knownAtStart;
    }

    /**
     * Goes on from a checkpoint, or starts.
     *
     * @param board with the cells of the checkpoint
     * @param restoredVersion the version of the checkpoint; 0 if there is none
     * @param table what the table of figures holds
     */
    static Publication start(KpiBoard board, long restoredVersion, KpiTable.Contents table) {
        boolean isContinuation = restoredVersion != 0 && table.version() <= restoredVersion;
        long lineage = isContinuation
                ? KpiVersion.lineage(restoredVersion)
                : Math.max(KpiVersion.lineage(table.version()), KpiVersion.lineage(restoredVersion)) + 1;
        board.changes();
        Set<KpiKey> known = new HashSet<>(table.keys());
        // Written by the checkpoint, but perhaps not in the table yet.
        known.addAll(board.figures().keySet());
        return new Publication(board, lineage, restoredVersion, known);
    }

    /** The version of the last checkpoint, to be kept in the next. */
    long version() {
        return version;
    }

    /** What there is to publish at the end, for the checkpoint that is still to come. */
    Optional<KpiBatch> last() {
        return next(KpiVersion.checkpointId(version) + 1);
    }

    /** What the checkpoint publishes; empty if nothing has changed. */
    Optional<KpiBatch> next(long checkpointId) {
        version = KpiVersion.of(lineage, checkpointId);
        List<KpiBatch.Row> rows = rows(isFirst ? everything() : board.changes());
        if (!isFirst && rows.isEmpty() && board.accounted() == messages) {
            return Optional.empty();
        }
        isFirst = false;
        messages = board.accounted();
        return Optional.of(new KpiBatch(version, messages, rows));
    }

    private Map<KpiKey, KpiValue> everything() {
        board.changes();
        Map<KpiKey, KpiValue> all = new HashMap<>();
        knownAtStart.forEach(key -> all.put(key, null));
        knownAtStart.clear();
        all.putAll(board.figures());
        return all;
    }

    private static List<KpiBatch.Row> rows(Map<KpiKey, KpiValue> changes) {
        List<KpiBatch.Row> rows = new ArrayList<>(changes.size());
        changes.forEach((key, value) -> rows.add(new KpiBatch.Row(key, value)));
        return rows;
    }
}
