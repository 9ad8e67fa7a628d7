package io.alliancemetrics.cli.reconcile;

/**
 * Something about messages of one partition that does not add up.
 *
 * @param topic empty if it is about the whole log
 * @param firstOffset of the messages concerned
 * @param lastOffset of the messages concerned
 * @param count how many messages are concerned
 */
public record LogDifference(Kind kind, String topic, int partition, long firstOffset, long lastOffset, long count) {
    /** What does not add up. */
    public enum Kind {
        MISSING("on the broker, not in alliance.record_log"),
        BEYOND("in alliance.record_log, not on the broker"),
        CONFLICTING("in alliance.record_log twice, with different contents"),
        UNKNOWN_DISPOSITION("in alliance.record_log as neither ACCEPTED, DUPLICATE nor REJECTED"),
        NO_REVISION("ACCEPTED, but no revision is stored"),
        NOT_ACCEPTED("a revision is stored, but it is not ACCEPTED"),
        BEHIND("in the log, not in the figures (alliance.kpi_progress)");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }
}
