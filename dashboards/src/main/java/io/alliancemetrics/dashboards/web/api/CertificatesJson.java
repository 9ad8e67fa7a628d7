package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Certificate;
import io.alliancemetrics.dashboards.records.CertifiedModel;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The members' models that are certified on the quarter's last day. */
public record CertificatesJson(String quarter, String vintage, List<ModelJson> models) {
    /**
     * A model; dates are null where there is none.
     *
     * @param auditState CURRENT, DUE by the end of the next quarter, OVERDUE, or NEVER if one of the audits was never made
     * @param auditDueOn the first day on which an audit is six months old; null if one was never made
     * @param validUntil the last day on which it is certified; null if that has no end
     */
    public record ModelJson(
            String refArea,
            String modelId,
            String auditState,
            String auditDueOn,
            String safetyAuditedOn,
            String biasAuditedOn,
            String privacyAuditedOn,
            String validUntil,
            List<CertificateJson> certificates) {
        static ModelJson of(CertifiedModel model) {
            return new ModelJson(
                    model.refArea(),
                    model.modelId(),
                    model.auditState().name(),
                    day(model.audits().dueOn()),
                    day(model.audits().safety()),
                    day(model.audits().bias()),
                    day(model.audits().privacy()),
                    day(model.validUntil()),
                    model.certificates().stream()
                            .map(certificate -> CertificateJson.of(certificate, model.quarter()))
                            .toList());
        }
    }

    /** A certificate; {@code ends_by_next_quarter} if it is valid no longer than the next quarter. */
    public record CertificateJson(
            String recordId,
            String holder,
            String certificationBody,
            String issuedOn,
            String validUntil,
            String withdrawnOn,
            String obsStatus,
            boolean endsByNextQuarter) {
        static CertificateJson of(Certificate certificate, Quarter quarter) {
            return new CertificateJson(
                    certificate.recordId(),
                    certificate.holder(),
                    certificate.certificationBody(),
                    certificate.issuedOn().toString(),
                    day(certificate.validUntil()),
                    day(certificate.withdrawnOn()),
                    certificate.status().name(),
                    certificate.endsBy(quarter.plus(1).lastDay()));
        }
    }

    public static CertificatesJson of(Quarter quarter, String vintage, List<CertifiedModel> models) {
        return new CertificatesJson(
                quarter.toString(), vintage, models.stream().map(ModelJson::of).toList());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
