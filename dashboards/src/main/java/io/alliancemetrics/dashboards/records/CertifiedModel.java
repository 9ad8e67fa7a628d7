package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A model with at least one certificate that is valid on a quarter's last day.
 *
 * @param refArea the member that it is counted for
 * @param modelId within the area
 * @param certificates the valid ones, at least one, by record id
 */
public record CertifiedModel(
        Quarter quarter, String refArea, String modelId, List<Certificate> certificates, Audits audits) {
    public CertifiedModel {
        certificates = List.copyOf(certificates);
    }

    public AuditState auditState() {
        if (!audits.isComplete()) {
            return AuditState.NEVER;
        }
        if (!audits.areFreshOn(quarter.lastDay())) {
            return AuditState.OVERDUE;
        }
        return audits.areFreshOn(quarter.plus(1).lastDay()) ? AuditState.CURRENT : AuditState.DUE;
    }

    /** The last day on which any of its certificates is valid; nothing if one has no end. */
    public Optional<LocalDate> validUntil() {
        if (certificates.stream().anyMatch(each -> each.endsOn().isEmpty())) {
            return Optional.empty();
        }
        return certificates.stream().flatMap(each -> each.endsOn().stream()).max(Comparator.naturalOrder());
    }

    /** Whether one of its certificates ends in the next quarter. */
    public boolean hasEndingCertificate() {
        LocalDate end = quarter.plus(1).lastDay();
        return certificates.stream().anyMatch(each -> each.endsBy(end));
    }
}
