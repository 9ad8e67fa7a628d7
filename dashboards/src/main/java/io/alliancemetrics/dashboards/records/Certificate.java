package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.value.ObsStatus;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate that is valid on a quarter's last day.
 *
 * @param recordId within its office and feed
 * @param validUntil last day of validity; nothing if it has no end
 * @param withdrawnOn first day without, known already although it is still to come
 */
public record Certificate(
        String recordId,
        String holder,
        String certificationBody,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> withdrawnOn,
        ObsStatus status) {
    /** The last day on which it is valid, as far as is known; nothing if it has no end. */
    public Optional<LocalDate> endsOn() {
        Optional<LocalDate> beforeWithdrawal = withdrawnOn.map(day -> day.minusDays(1));
        return validUntil
                .filter(day -> beforeWithdrawal.filter(day::isAfter).isEmpty())
                .or(() -> beforeWithdrawal);
    }

    /** Whether it is valid no longer than to a day. */
    public boolean endsBy(LocalDate day) {
        return endsOn().filter(end -> !end.isAfter(day)).isPresent();
    }
}
