package io.alliancemetrics.streaming.evaluate;

import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiBoard;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is published when. After a start, every figure is published once, whatever the table holds, and what the table holds
 * but does not exist is deleted; from then on, what changes. A job that knows less of the log than the table publishes
 * nothing until it has caught up: readers never see figures of half a log.
 */
final class Publication {
    private final KpiBoard board;
    private final long lineage;
    private final long messagesAtStart;
    private final KpiTable table;
    private final Set<KpiKey> restoredFigures;
    private long version;
    private long messages = -1;
    private boolean isFirst = true;

    private Publication(KpiBoard board, long lineage, long version, long messagesAtStart, KpiTable table) {
        this.board = board;
        this.lineage = lineage;
        this.version = version;
        this.messagesAtStart = messagesAtStart;
        this.table = table;
        board.changes();
        // Written by the checkpoint, but perhaps not in the table yet.
        this.restoredFigures = Set.copyOf(board.figures().keySet());
    }

    /**
     * What a checkpoint says of publications.
     *
     * @param version of the checkpoint; 0 if there is none
     * @param job that made the checkpoint, by Flink's id; empty if there is none, or its release did not say
     */
    record Restored(long version, String job) {
        static final Restored NOTHING = new Restored(0, "");
    }

    /**
     * Goes on, if the checkpoint is this job's own and nothing in the table is newer; else takes a lineage of its own.
     *
     * @param board with the cells of the checkpoint
     * @param job Flink's id of the job
     * @throws SupersededException if another job has taken over meanwhile
     */
    static Publication start(KpiBoard board, Restored restored, String job, KpiTable table)
            throws InterruptedException {
        KpiTable.Contents contents = table.read();
        long restoredLineage = KpiVersion.lineage(restored.version());
        boolean isOwn = restored.job().equals(job);
        if (isOwn && contents.writer().supersedes(restoredLineage, job)) {
            throw new SupersededException(job, contents.writer());
        }
        boolean isNewest = contents.writer().lineage() <= restoredLineage && contents.version() <= restored.version();
        long above = Math.max(restoredLineage, KpiVersion.lineage(contents.version()));
        long lineage = isOwn && isNewest ? restoredLineage : table.claim(above, job);
        return new Publication(board, lineage, restored.version(), contents.messages(), table);
    }

    /** The version of the last checkpoint, to be kept in the next. */
    long version() {
        return version;
    }

    /** How many messages must still be read before anything is published; 0 if nothing is held back. */
    long heldBack() {
        return isFirst ? Math.max(0, messagesAtStart - board.accounted()) : 0;
    }

    /** What there is to publish at the end, for the checkpoint that is still to come. */
    Optional<KpiBatch> last() throws InterruptedException {
        return publish(KpiVersion.checkpointId(version) + 1);
    }

    /** What the checkpoint publishes; empty if nothing has changed. */
    Optional<KpiBatch> next(long checkpointId) throws InterruptedException {
        if (heldBack() > 0) {
            version = KpiVersion.of(lineage, checkpointId);
            return Optional.empty();
        }
        return publish(checkpointId);
    }

    private Optional<KpiBatch> publish(long checkpointId) throws InterruptedException {
        version = KpiVersion.of(lineage, checkpointId);
        List<KpiBatch.Row> rows = rows(isFirst ? everything() : board.changes());
        if (!isFirst && rows.isEmpty() && board.accounted() == messages) {
            return Optional.empty();
        }
        isFirst = false;
        messages = board.accounted();
        return Optional.of(new KpiBatch(version, messages, rows));
    }

    /** The table is read only now: a job that this one has superseded may have written until then. */
    private Map<KpiKey, KpiValue> everything() throws InterruptedException {
        board.changes();
        Map<KpiKey, KpiValue> all = new HashMap<>();
        restoredFigures.forEach(key -> all.put(key, null));
        table.read().keys().forEach(key -> all.put(key, null));
        all.putAll(board.figures());
        return all;
    }

    private static List<KpiBatch.Row> rows(Map<KpiKey, KpiValue> changes) {
        List<KpiBatch.Row> rows = new ArrayList<>(changes.size());
        changes.forEach((key, value) -> rows.add(new KpiBatch.Row(key, value)));
        return rows;
    }
}
