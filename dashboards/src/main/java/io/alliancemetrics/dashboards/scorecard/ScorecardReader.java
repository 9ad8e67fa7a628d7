package io.alliancemetrics.dashboards.scorecard;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FiguresNotFoundException;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.Optional;

/**
 * Reads scorecards from ClickHouse, for the page and for the command line alike. Thread-safe; every call asks anew, with two
 * or three queries however many KPIs and members there are.
 *
 * <p>Every method throws {@link io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException} if ClickHouse does
 * not answer or refuses.
 */
public final class ScorecardReader {
    private final FigureReader figures;

    public ScorecardReader(ClickHouseAccess access) {
        this(new FigureReader(new ClickHouseReads(access)));
    }

    public ScorecardReader(FigureReader figures) {
        this.figures = figures;
    }

    /**
     * The scorecard of a quarter.
     *
     * @param quarter null for the newest one that the vintage has
     * @param vintage {@code latest} or the quarter of a release
     * @throws FiguresNotFoundException if there are no figures yet, or none of that vintage or quarter
     */
    public Scorecard read(Quarter quarter, String vintage) {
        Coverage coverage = figures.coverage();
        Quarter chosen = choose(quarter, vintage, coverage);
        List<FigureRow> rows = figures.rows(vintage, chosen, chosen.plus(-1), chosen.plus(-4));
        Assembly assembly = new Assembly(chosen, rows);
        return new Scorecard(
                chosen,
                vintage,
                figures.release(vintage),
                assembly.updatedAt(),
                coverage.vintages(),
                coverage.quarters(vintage),
                assembly.members(),
                assembly.lines());
    }

    /** {@code latest} first, then the newest release first; none if there are no figures yet. */
    public List<String> vintages() {
        return figures.coverage().vintages();
    }

    /** The quarters that a vintage has, newest first; none if there is no such vintage. */
    public List<Quarter> quarters(String vintage) {
        return figures.coverage().quarters(vintage);
    }

    private static Quarter choose(Quarter quarter, String vintage, Coverage coverage) {
        if (coverage.isEmpty()) {
            throw FiguresNotFoundException.noneYet();
        }
        Quarter newest =
                coverage.newest(vintage).orElseThrow(() -> FiguresNotFoundException.vintage(vintage, coverage));
        Quarter chosen = Optional.ofNullable(quarter).orElse(newest);
        if (!coverage.quarters(vintage).contains(chosen)) {
            throw FiguresNotFoundException.quarter(chosen, vintage, coverage);
        }
        return chosen;
    }
}
