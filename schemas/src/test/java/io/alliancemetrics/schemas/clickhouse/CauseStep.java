package io.alliancemetrics.schemas.clickhouse;

import java.time.LocalDate;
import java.util.List;

/** The parameters of {@code alliance.kpi_counterfactual} but for the quarter. */
record CauseStep(LocalDate knownBy, LocalDate cutOff, LocalDate ratesCutOff, LocalDate membershipCutOff) {
    private static final LocalDate FAR_AHEAD = LocalDate.of(2299, 12, 31);

    /** From a release with this cut-off day to the latest figures. */
    static List<CauseStep> from(LocalDate release) {
        return List.of(
                new CauseStep(release, release, release, release),
                new CauseStep(release, release, release, FAR_AHEAD),
                new CauseStep(release, release, FAR_AHEAD, FAR_AHEAD),
                new CauseStep(release, FAR_AHEAD, FAR_AHEAD, FAR_AHEAD),
                new CauseStep(FAR_AHEAD, FAR_AHEAD, FAR_AHEAD, FAR_AHEAD));
    }

    String view(String until) {
        return "kpi_counterfactual(known_by = '" + knownBy + "', cut_off = '" + cutOff + "', rates_cut_off = '"
                + ratesCutOff + "', membership_cut_off = '" + membershipCutOff + "', until = '" + until + "')";
    }
}
