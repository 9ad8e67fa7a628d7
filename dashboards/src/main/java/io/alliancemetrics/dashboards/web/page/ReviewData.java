package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.records.AccountReader.Account;
import io.alliancemetrics.dashboards.records.CertifiedModel;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.dashboards.records.Report;
import java.util.List;
import java.util.Optional;

/**
 * What a review is made of.
 *
 * @param table all figures of the vintage
 * @param other all figures of the other vintage: of the quarter's release where the latest are shown, the latest where the
 *     release is shown; nothing where there is no release
 * @param hash of the vintage's figures
 * @param accounts what became of the messages that the vintage may count
 * @param corridors who sends fellows where
 * @param certificates the certified models
 * @param reports what members have reported for the figures up to the quarter
 */
public record ReviewData(
        FigureTable table,
        Optional<FigureTable> other,
        String hash,
        List<Account> accounts,
        Corridors corridors,
        List<CertifiedModel> certificates,
        List<Report> reports) {
    public ReviewData {
        accounts = List.copyOf(accounts);
        certificates = List.copyOf(certificates);
        reports = List.copyOf(reports);
    }
}
