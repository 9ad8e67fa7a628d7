package io.alliancemetrics.streaming.ledger;

/**
 * What the ledger keeps of an accepted revision.
 *
 * @param number 1 or more
 * @param recordedDay the UTC day of its recording, as an epoch day
 * @param hashHigh with hashLow a 128-bit hash of its content
 * @param hashLow see hashHigh
 * @param isProvisional whether its status is P or E
 * @param contribution what it contributes; null if nothing, as when it is a retraction
 */
public record Revision(
        int number, int recordedDay, long hashHigh, long hashLow, boolean isProvisional, Contribution contribution) {
    boolean hasContentOf(Revision other) {
        return hashHigh == other.hashHigh && hashLow == other.hashLow;
    }
}
