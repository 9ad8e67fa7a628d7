package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureHash;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.kept.DataState;
import io.alliancemetrics.dashboards.kept.Kept;
import io.alliancemetrics.dashboards.records.AccountReader;
import io.alliancemetrics.dashboards.records.AccountReader.Account;
import io.alliancemetrics.dashboards.records.CutOff;
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
    private final RecordSources records;

    Sources(ClickHouseReads reads) {
        DataState data = new DataState(reads);
        FigureReader figures = new FigureReader(reads);
        this.coverage = Kept.current(data, ignored -> figures.coverage());
        this.tables = Kept.current(data, figures::table);
        this.releases = Kept.current(data, figures::release);
        this.hashes = Kept.current(data, vintage -> FigureHash.of(reads, vintage));
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

    /** What is counted from the records. */
    RecordSources records() {
        return records;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
