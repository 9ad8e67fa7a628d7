package io.alliancemetrics.streaming.sink;

/** The tables whose inserts are counted together. */
enum TableGroup {
    /** Accepted revisions, a table for each feed. */
    REVISIONS,
    /** What became of every message. */
    RECORD_LOG,
    /** Figures, how far they have come, and who writes them. */
    FIGURES;

    static TableGroup of(String table) {
        if (table.equals(RecordLogRows.TABLE)) {
            return RECORD_LOG;
        }
        return table.startsWith(KpiCommitter.TABLE) ? FIGURES : REVISIONS;
    }
}
