package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Certificate;
import io.alliancemetrics.dashboards.records.CertifiedModel;
import java.util.List;

/** The members' certified models as CSV, a row for each valid certificate; what is not there is an empty field. */
public final class CertificateCsv {
    private static final List<String> HEADER = List.of(
            "ref_area",
            "model_id",
            "audit_state",
            "audit_due_on",
            "safety_audited_on",
            "bias_audited_on",
            "privacy_audited_on",
            "record_id",
            "holder",
            "certification_body",
            "issued_on",
            "valid_until",
            "withdrawn_on",
            "obs_status",
            "ends_by_next_quarter");

    private CertificateCsv() {}

    public static byte[] of(List<CertifiedModel> models) {
        return Csv.of(HEADER, models.stream().flatMap(model -> model.certificates().stream()
                .map(each -> fields(model, each))));
    }

    private static List<String> fields(CertifiedModel model, Certificate certificate) {
        return List.of(
                Csv.text(model.refArea()),
                Csv.text(model.modelId()),
                model.auditState().name(),
                Csv.code(model.audits().dueOn()),
                Csv.code(model.audits().safety()),
                Csv.code(model.audits().bias()),
                Csv.code(model.audits().privacy()),
                Csv.text(certificate.recordId()),
                Csv.text(certificate.holder()),
                Csv.text(certificate.certificationBody()),
                certificate.issuedOn().toString(),
                Csv.code(certificate.validUntil()),
                Csv.code(certificate.withdrawnOn()),
                certificate.status().name(),
                Boolean.toString(certificate.endsBy(model.quarter().plus(1).lastDay())));
    }
}
