package io.alliancemetrics.streaming.ledger;

/**
 * What holds of a record from a recorded day until the next step.
 *
 * @param day the recorded day, as an epoch day
 * @param isProvisional whether the record's status is P or E
 * @param contribution null if it contributes nothing
 */
public record Step(int day, boolean isProvisional, Contribution contribution) {
    boolean holdsTheSameAs(Step other) {
        if (contribution == null || other.contribution == null) {
            return contribution == other.contribution;
        }
        return isProvisional == other.isProvisional && contribution.equals(other.contribution);
    }
}
