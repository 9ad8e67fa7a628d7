package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.records.AccountReader.Account;
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
 */
public record ReviewData(FigureTable table, Optional<FigureTable> other, String hash, List<Account> accounts) {
    public ReviewData {
        accounts = List.copyOf(accounts);
    }
}
