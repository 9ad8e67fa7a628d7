package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.FigureHash;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.kept.DataState;
import io.alliancemetrics.dashboards.kept.Kept;
import io.alliancemetrics.dashboards.records.AccountReader;
import io.alliancemetrics.dashboards.records.AccountReader.Account;
import io.alliancemetrics.dashboards.records.CutOff;
import io.alliancemetrics.dashboards.review.BridgeStep;
import io.alliancemetrics.dashboards.review.CauseAnswer;
import io.alliancemetrics.dashboards.review.CauseBridge;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.dashboards.scorecard.ScorecardReader;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Everything that the pages and the read API are made of, kept in memory. Figures are always those of now; what is counted
 * from the records follows in the background, because that takes longer the more records there are.
 *
 * <p>Every method throws {@link io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException} if ClickHouse does not
 * answer.
 */
final class Sources implements AutoCloseable {
    private static final String ALL = "";

    /** One at a time: readers of the figures must not wait for those who count records. */
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dashboard-records");
        thread.setDaemon(true);
        return thread;
    });

    private final Kept<String, Coverage> coverage;
    private final Kept<String, FigureTable> tables;
    private final Kept<String, Optional<Release>> releases;
    private final Kept<String, String> hashes;
    private final Kept<LocalDate, List<Account>> accounts;
    private final Kept<FigureFilter, List<FigureRow>> rows;
    private final Kept<Asked, Scorecard> scorecards;
    private final RecordSources records;
    private final FigureReader figures;

    /** A quarter, or the newest, in a vintage. */
    private record Asked(Optional<Quarter> quarter, String vintage) {}

    Sources(ClickHouseReads reads) {
        DataState data = new DataState(reads);
        this.figures = new FigureReader(reads);
        ScorecardReader ofScorecards = new ScorecardReader(figures);
        this.coverage = Kept.current(data, ignored -> figures.coverage());
        this.tables = Kept.current(data, figures::table);
        this.releases = Kept.current(data, figures::release);
        this.hashes = Kept.current(data, vintage -> FigureHash.of(reads, vintage));
        this.rows = Kept.current(data, figures::rows);
        this.scorecards =
                Kept.current(data, asked -> ofScorecards.read(asked.quarter().orElse(null), asked.vintage()));
        this.accounts = Kept.following(data, new AccountReader(reads)::accounts, background);
        this.records = new RecordSources(reads, data, this::table, vintage -> CutOff.of(release(vintage)), background);
    }

    /** Which quarters have figures in which vintage. */
    Coverage coverage() {
        return coverage.get(ALL);
    }

    /** All figures of a vintage. */
    FigureTable table(String vintage) {
        return tables.get(vintage);
    }

    /** The release that a vintage is named after; nothing for {@link Coverage#LATEST}. */
    Optional<Release> release(String vintage) {
        return releases.get(vintage);
    }

    /** As {@code alliance hash} prints it. */
    String hash(String vintage) {
        return hashes.get(vintage);
    }

    /** What became of the messages that a vintage may count, by office. */
    List<Account> accounts(String vintage) {
        return accounts.get(CutOff.of(release(vintage)).day());
    }

    /**
     * The rows that pass a filter. Those of a quarter in a vintage are kept in memory; more would not fit.
     *
     * @throws io.alliancemetrics.dashboards.figures.FiguresNotFoundException if a quarter or vintage has no figures
     */
    List<FigureRow> rows(FigureFilter filter) {
        if (filter.vintage().isPresent() || filter.quarter().isPresent()) {
            coverage().require(filter);
        }
        return filter.vintage().isPresent() && filter.quarter().isPresent() ? rows.get(filter) : figures.rows(filter);
    }

    /**
     * The scorecard of a quarter, or of the newest one of a vintage.
     *
     * @throws io.alliancemetrics.dashboards.figures.FiguresNotFoundException if there are no such figures
     */
    Scorecard scorecard(Optional<Quarter> quarter, String vintage) {
        return scorecards.get(new Asked(quarter, vintage));
    }

    /** Why a figure of the alliance in a release is another today. The first answer takes long. */
    CauseAnswer causes(Kpi kpi, Release release) {
        return causes(kpi, release, records.causes(release));
    }

    /** The same if it is there already; otherwise it is read in the background. */
    Optional<CauseAnswer> causesIfThere(Kpi kpi, Release release) {
        return records.causesIfThere(release).map(steps -> causes(kpi, release, steps));
    }

    private CauseAnswer causes(Kpi kpi, Release release, List<BridgeStep> steps) {
        return CauseBridge.of(kpi, Quarter.parse(release.vintage()), table(release.vintage()), steps);
    }

    /** What is counted from the records. */
    RecordSources records() {
        return records;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
