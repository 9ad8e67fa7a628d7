package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.Counterfactual;
import io.alliancemetrics.dashboards.figures.CounterfactualReader;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.review.BridgeStep;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/**
 * Reads what lies between a release and the latest figures: tables of figures that differ by one cause each. Costly: the
 * tables are computed from the records. Thread-safe.
 *
 * <p>The tables are read one after the other, the latest figures last. What is recorded in between can be put down to another
 * cause than its own, until it is read again.
 */
public final class CauseReader {
    private final CounterfactualReader counterfactuals;
    private final FigureReader figures;

    public CauseReader(ClickHouseReads reads, FigureReader figures) {
        this.counterfactuals = new CounterfactualReader(reads);
        this.figures = figures;
    }

    /**
     * The steps from a release's own figures to the latest ones, a step for every cause, in their order. The tables have the
     * quarters up to the release's; the last one has those after it too.
     *
     * @throws io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException if ClickHouse does not answer
     */
    public List<BridgeStep> steps(Release release) {
        Quarter until = Quarter.parse(release.vintage());
        Counterfactual membership = Counterfactual.release(release.cutOffOn()).withLatestMemberships();
        Counterfactual rates = membership.withLatestRates();
        return List.of(
                step(Cause.MEMBERSHIP, membership, until),
                step(Cause.EXCHANGE_RATE, rates, until),
                step(Cause.RESTATEMENT, rates.withLatestRevisions(), until),
                new BridgeStep(Cause.LATE_FILING.id(), figures.table(Coverage.LATEST)));
    }

    private BridgeStep step(Cause cause, Counterfactual counting, Quarter until) {
        FigureTable table = counterfactuals.table(cause.id(), counting, until);
        return new BridgeStep(cause.id(), table);
    }
}
