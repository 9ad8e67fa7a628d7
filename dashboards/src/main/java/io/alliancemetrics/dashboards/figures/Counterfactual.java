package io.alliancemetrics.dashboards.figures;

import java.time.LocalDate;

/**
 * Which part of what is known counts; every day is a recorded day (UTC) and counts itself.
 *
 * @param knownBy spend, exports, fellowships and certificates count if a revision of theirs was recorded by then
 * @param cutOff their revisions recorded later do not count
 * @param ratesCutOff revisions of exchange rates recorded later do not count
 * @param membershipCutOff revisions of memberships recorded later do not count
 */
public record Counterfactual(LocalDate knownBy, LocalDate cutOff, LocalDate ratesCutOff, LocalDate membershipCutOff) {
    /** A day after all records: what is as of it is the latest. */
    public static final LocalDate FAR_AHEAD = LocalDate.of(2299, 12, 31);

    /** What a release with this cut-off day counts, and nothing else. */
    public static Counterfactual release(LocalDate cutOffOn) {
        return new Counterfactual(cutOffOn, cutOffOn, cutOffOn, cutOffOn);
    }

    public Counterfactual withLatestMemberships() {
        return new Counterfactual(knownBy, cutOff, ratesCutOff, FAR_AHEAD);
    }

    public Counterfactual withLatestRates() {
        return new Counterfactual(knownBy, cutOff, FAR_AHEAD, membershipCutOff);
    }

    public Counterfactual withLatestRevisions() {
        return new Counterfactual(knownBy, FAR_AHEAD, ratesCutOff, membershipCutOff);
    }
}
