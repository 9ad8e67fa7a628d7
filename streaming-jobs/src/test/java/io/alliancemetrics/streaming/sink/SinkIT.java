package io.alliancemetrics.streaming.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.LogPosition;
import io.alliancemetrics.streaming.evaluate.KpiTable;
import io.alliancemetrics.streaming.evaluate.SupersededException;
import io.alliancemetrics.streaming.fixture.Log;
import io.alliancemetrics.streaming.fixture.Recorded;
import io.alliancemetrics.streaming.fixture.Records;
import io.alliancemetrics.streaming.fixture.Warehouse;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sinks write is what readers of the views find. */
@Tag(Containers.TAG)
class SinkIT {
    private static final long NOON = Log.noon("2026-05-01");
    private static final long MOST = 999_999_999_999_999_999L;

    @TempDir
    private static Path folder;

    private static Warehouse warehouse;

    @BeforeAll
    static void start() throws Exception {
        warehouse = Warehouse.start(folder.resolve("clickhouse"));
    }

    @AfterAll
    static void stop() {
        warehouse.close();
    }

    @Test
    void spend() throws Exception {
        accept(
                "kr",
                new RdSpend(header("S1"), "KR", "ALLOCATION", "TALENT", "Brücke 橋", EpochDay.MIN, MOST, "KRW"),
                new RdSpend(header("S2"), "KR", "EXPENDITURE", "GOVERNANCE", "", EpochDay.MAX, 0, "EUR"));
        assertThat(rows("rd_spend"))
                .containsExactly(
                        "kr\tS1\t1\tA\tKR\tALLOCATION\tTALENT\tBrücke 橋\t1900-01-01\t9999999999999999.99\tKRW\t"
                                + tail("kr", "rd-spend", 0),
                        "kr\tS2\t1\tA\tKR\tEXPENDITURE\tGOVERNANCE\t\t2299-12-31\t0\tEUR\t"
                                + tail("kr", "rd-spend", 1));
    }

    @Test
    void fellowships() throws Exception {
        accept(
                "ca",
                new FellowMobility(header("F1"), "ca-1", "CA", "JP", "p", EpochDay.MIN, EpochDay.NONE),
                new FellowMobility(header("F2"), "ca-2", "CA", "CA", "", -1, EpochDay.MAX));
        assertThat(rows("fellow_mobility"))
                .containsExactly(
                        "ca\tF1\t1\tA\tca-1\tCA\tJP\tp\t1900-01-01\t\\N\t" + tail("ca", "fellow-mobility", 0),
                        "ca\tF2\t1\tA\tca-2\tCA\tCA\t\t1969-12-31\t2299-12-31\t" + tail("ca", "fellow-mobility", 1));
    }

    @Test
    void certificates() throws Exception {
        int none = EpochDay.NONE;
        accept(
                "de",
                new Certification(header("C1"), "DE", "m", "Holder GmbH", "TÜV", 0, none, none, none, none, none),
                new Certification(header("C2"), "DE", "n", "h", "b", 1, 2, 3, 4, 5, 6));
        assertThat(rows("certification"))
                .containsExactly(
                        "de\tC1\t1\tA\tDE\tm\tHolder GmbH\tTÜV\t1970-01-01\t\\N\t\\N\t\\N\t\\N\t\\N\t"
                                + tail("de", "certification", 0),
                        "de\tC2\t1\tA\tDE\tn\th\tb\t1970-01-02\t1970-01-03\t1970-01-04\t1970-01-05\t1970-01-06"
                                + "\t1970-01-07\t" + tail("de", "certification", 1));
    }

    @Test
    void recordsOfTheSecretariat() throws Exception {
        accept("secretariat", new FxRate(header("KRW-2026-Q1"), "KRW", "2026-Q1", MOST, "PERIOD_AVERAGE", "ECB"));
        accept("secretariat", new Membership(header("M1"), "KR", 0, EpochDay.NONE));
        accept("secretariat", new Release(header("2026-Q1"), "2026-Q1", EpochDay.MAX, "Título"));
        assertThat(rows("fx_rates"))
                .containsExactly(
                        "secretariat\tKRW-2026-Q1\t1\tA\tKRW\t2026-Q1\t9999999999.99999999\tPERIOD_AVERAGE\tECB\t"
                                + tail("secretariat", "fx-rates", 0));
        assertThat(rows("membership"))
                .containsExactly("secretariat\tM1\t1\tA\tKR\t1970-01-01\t\\N\t" + tail("secretariat", "membership", 0));
        assertThat(rows("releases"))
                .containsExactly("secretariat\t2026-Q1\t1\tA\t2026-Q1\t2299-12-31\tTítulo\t"
                        + tail("secretariat", "releases", 0));
    }

    @Test
    void theHighestRevisionShowsUnlessItIsRetracted() throws Exception {
        FeedRecord record = new AiExports(header("X1"), "SG", "2026-Q1", "SOFTWARE", 1, "USD");
        accept("sg", Records.revision(2, record), record);
        assertThat(warehouse.query("SELECT toString(revision) FROM alliance.ai_exports WHERE office = 'sg'"))
                .containsExactly("2");
        accept("sg", Records.retracted(Records.revision(3, record)));
        assertThat(rows("ai_exports", "sg")).isEmpty();
        assertThat(warehouse.number("SELECT count() FROM alliance.ai_exports_revisions WHERE office = 'sg'"))
                .isEqualTo(3);
    }

    @Test
    void everyMessageIsInTheLogOnceHoweverOftenItIsWritten() throws Exception {
        LogPosition position = new LogPosition("alliance.xx.ünknown", 3, 7, NOON, 12);
        Judged unreadable = new Judged(
                position, null, "klé", Disposition.REJECTED, "UNDECODABLE", "found \"\\\t\n\", expected sense");
        FeedRecord record = new AiExports(header("X9"), "SE", "2026-Q1", "SOFTWARE", 1, "USD");
        FeedRecord odd = Records.revision(-5, record);
        Judged wrong = new Judged(
                new LogPosition("alliance.se.ai-exports", 0, 9, Long.MAX_VALUE, 0),
                odd,
                "X9",
                Disposition.REJECTED,
                "REVISION_INVALID",
                "r");
        for (int i = 0; i < 2; i++) {
            write(List.of(unreadable, wrong));
        }
        String columns =
                "topic, partition, offset, office, feed, record_id, revision, line, disposition, rule, message";
        assertThat(warehouse.query("SELECT formatRow('TSV', " + columns
                        + ") FROM alliance.record_log WHERE offset IN (7, 9) AND topic LIKE '%e%' ORDER BY offset"))
                .containsExactly(
                        "alliance.xx.ünknown\t3\t7\t\t\tklé\t0\t12\tREJECTED\tUNDECODABLE"
                                + "\tfound \"\\\\\\t\\n\", expected sense\n",
                        "alliance.se.ai-exports\t0\t9\tse\tai-exports\tX9\t0\t0\tREJECTED\tREVISION_INVALID\tr\n");
        assertThat(warehouse.query("SELECT formatRow('TSV', *) FROM alliance.record_log WHERE offset = 9"))
                .as("a time beyond the column's range can still be read")
                .hasSize(1);
        assertThat(warehouse.number("SELECT count() FROM alliance.ai_exports_revisions WHERE record_id = 'X9'"))
                .isZero();
    }

    @Test
    void figuresWithEveryExtreme() throws Exception {
        BigDecimal most = new BigDecimal("99999999999999999999999999999999.999999");
        commit(new KpiBatch(
                5,
                1,
                List.of(
                        row("AA", new KpiValue(most, most.negate(), new BigDecimal("0.000001"), ObsStatus.A, 1, 1)),
                        row("BB", new KpiValue(null, null, null, ObsStatus.O, 0, 1)),
                        row("CC", new KpiValue(decimal("-0.000001"), decimal("-1"), null, ObsStatus.P, 3, 4)))));
        assertThat(warehouse.query("SELECT formatRow('TSV', kpi, ref_area, time_period, vintage, obs_value,"
                        + " unit_measure, numerator, denominator, obs_status, reporting, expected)"
                        + " FROM alliance.kpi WHERE ref_area IN ('AA', 'BB', 'CC') ORDER BY ref_area"))
                .containsExactly(
                        "ai_exports\tAA\t2026-Q1\tlatest\t" + most + "\tUSD_BN\t-" + most + "\t0.000001\tA\t1\t1\n",
                        "ai_exports\tBB\t2026-Q1\tlatest\t\\N\tUSD_BN\t\\N\t\\N\tO\t0\t1\n",
                        "ai_exports\tCC\t2026-Q1\tlatest\t-0.000001\tUSD_BN\t-1\t\\N\tP\t3\t4\n");
    }

    @Test
    void committingABatchTwiceChangesNothing() throws Exception {
        KpiBatch batch = new KpiBatch(5, 1, List.of(row("DD", value("1"))));
        commit(batch);
        commit(batch);
        assertThat(figures("DD")).containsExactly("1");
    }

    @Test
    void anOlderVersionNeverShowsWhateverComesLast() throws Exception {
        commit(new KpiBatch(7, 1, List.of(row("EE", value("7")))));
        commit(new KpiBatch(6, 1, List.of(row("EE", value("6")))));
        assertThat(figures("EE")).containsExactly("7");
        commit(new KpiBatch(8, 1, List.of(row("EE", value("8")))));
        assertThat(figures("EE")).containsExactly("8");
    }

    @Test
    void aDeletedFigureIsGoneUntilANewerVersionBringsItBack() throws Exception {
        commit(new KpiBatch(7, 1, List.of(row("FF", value("7")))));
        commit(new KpiBatch(9, 1, List.of(row("FF", null))));
        assertThat(figures("FF")).isEmpty();
        commit(new KpiBatch(8, 1, List.of(row("FF", value("8")))));
        assertThat(figures("FF")).isEmpty();
        commit(new KpiBatch(10, 1, List.of(row("FF", value("10")))));
        assertThat(figures("FF")).containsExactly("10");
    }

    @Test
    void progressIsThatOfTheHighestVersionAndTheTableKnowsItsKeys() throws Exception {
        long high = 1L << 41;
        commit(new KpiBatch(high, 1_000, List.of(row("GG", value("1")), row("HH", null))));
        commit(new KpiBatch(high - 1, 2_000, List.of()));
        assertThat(warehouse.number("SELECT messages FROM alliance.kpi_progress"))
                .isEqualTo(1_000);
        KpiTable.Contents contents = new ClickHouseKpiTable(warehouse.target()).read();
        assertThat(contents.version()).isEqualTo(high);
        assertThat(contents.keys()).contains(key("GG")).doesNotContain(key("HH"));
    }

    @Test
    void wrongPasswordIsAnErrorThatNamesTheTableButNotThePassword() throws Exception {
        ClickHouseTarget wrong = new ClickHouseTarget(warehouse.target().url(), "writer", "secret-guess");
        RowBuffer row = new RowBuffer();
        row.int64(1);
        row.endRow();
        try (Inserter inserter = new Inserter(wrong)) {
            assertThatThrownBy(() -> inserter.insert("store_kpi", List.of("version"), row))
                    .as("Flink does not restart a job for what would be refused again")
                    .isInstanceOf(InsertRejectedException.class)
                    .hasMessageStartingWith("Cannot insert 1 rows into store_kpi of writer@"
                            + warehouse.target().url())
                    .hasMessageNotContaining("secret-guess");
        }
    }

    @Test
    void insertsAreCountedByTheirTables() throws Exception {
        Recorded metrics = new Recorded();
        FeedRecord record = new AiExports(header("X10"), "NO", "2026-Q1", "SOFTWARE", 1, "USD");
        LogPosition position = new LogPosition("alliance.no.ai-exports", 0, 0, NOON, 0);
        Judged accepted = new Judged(position, record, "X10", Disposition.ACCEPTED, "", "");
        Judged duplicate = new Judged(position, record, "X10", Disposition.DUPLICATE, "", "");
        try (RecordWriter writer = new RecordWriter(new Inserter(warehouse.target(), metrics.task()))) {
            writer.write(accepted, null);
            writer.write(duplicate, null);
            writer.flush(false);
        }
        assertThat(metrics.value("tables.revisions.insertRequests")).isEqualTo(1);
        assertThat(metrics.value("tables.revisions.insertedRows")).isEqualTo(1);
        assertThat(metrics.value("tables.record_log.insertRequests")).isEqualTo(1);
        assertThat(metrics.value("tables.record_log.insertedRows")).isEqualTo(2);
        assertThat(metrics.value("tables.record_log.insertRetries")).isZero();
        assertThat(metrics.value("tables.record_log.insertFailures")).isZero();
    }

    @Test
    void refusedInsertIsCountedAndNotRetried() throws Exception {
        Recorded metrics = new Recorded();
        RowBuffer row = new RowBuffer();
        row.int64(1);
        row.endRow();
        try (Inserter inserter = new Inserter(warehouse.target(), metrics.task())) {
            assertThatThrownBy(() -> inserter.insert("store_kpi", List.of("no_such_column"), row))
                    .isInstanceOf(InsertRejectedException.class);
        }
        assertThat(metrics.value("tables.figures.insertRequests")).isEqualTo(1);
        assertThat(metrics.value("tables.figures.insertRetries")).isZero();
        assertThat(metrics.value("tables.figures.insertFailures")).isEqualTo(1);
        assertThat(metrics.value("tables.figures.insertedRows")).isZero();
    }

    @Test
    void lastCommitIsThatOfTheBatchWrittenLast() throws Exception {
        Recorded metrics = new Recorded();
        ClickHouseTarget target = warehouse.target();
        CommitGauges gauges = new CommitGauges(metrics.task());
        assertThat(metrics.value("lastCommitTime")).isZero();
        try (KpiCommitter committer = new KpiCommitter(new Inserter(target), target.connect(), gauges, "job", 0)) {
            committer.commit(List.of(new Committable<>(new KpiBatch(KpiVersion.of(7, 3), 12, List.of()))));
        }
        assertThat(metrics.value("lastCommitLineage")).isEqualTo(7);
        assertThat(metrics.value("lastCommitCheckpoint")).isEqualTo(3);
        assertThat(metrics.value("messagesInFigures")).isEqualTo(12);
        assertThat(metrics.value("lastCommitTime")).isPositive();
        warehouse.execute("TRUNCATE TABLE alliance.store_kpi_progress");
    }

    @Test
    void jobWhosePlaceAnotherHasTakenWritesNothing() throws Exception {
        ClickHouseKpiTable table = new ClickHouseKpiTable(warehouse.target());
        long mine = table.claim(1_000, "mine");
        KpiBatch batch = new KpiBatch(KpiVersion.of(mine, 1), 1, List.of(row("II", value("1"))));
        long next = table.claim(0, "another");
        assertThat(next).as("above all that were taken").isGreaterThan(mine);
        try (KpiCommitter committer = committer("mine")) {
            assertThatThrownBy(() -> committer.commit(List.of(new Committable<>(batch))))
                    .isInstanceOf(SupersededException.class)
                    .hasMessageContaining("another");
        }
        try (KpiCommitter committer = committer("a third, started from that checkpoint", 1)) {
            committer.commit(List.of(new Committable<>(batch)));
        }
        assertThat(figures("II")).isEmpty();
        try (KpiCommitter committer = committer("another")) {
            committer.commit(List.of(new Committable<>(batch)));
        }
        assertThat(figures("II"))
                .as("a batch from the checkpoint that the job started from")
                .containsExactly("1");
        assertThat(table.read().writer()).isEqualTo(new KpiTable.Writer(next, "another"));
        warehouse.execute("TRUNCATE TABLE alliance.store_kpi_writers");
    }

    @Test
    void manyJobsAtOnceGetDifferentLineages() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> claims = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String job = "job-" + i;
                claims.add(() -> new ClickHouseKpiTable(warehouse.target()).claim(5_000, job));
            }
            Set<Long> lineages = new HashSet<>();
            for (Future<Long> claim : threads.invokeAll(claims)) {
                assertThat(lineages.add(claim.get())).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        warehouse.execute("TRUNCATE TABLE alliance.store_kpi_writers");
    }

    private static void accept(String office, FeedRecord... records) throws Exception {
        List<Judged> judged = new ArrayList<>();
        for (FeedRecord record : records) {
            String topic = "alliance." + office + "." + record.feed().id();
            LogPosition position = new LogPosition(topic, 1, judged.size(), NOON + 1, 2);
            judged.add(new Judged(position, record, record.header().recordId(), Disposition.ACCEPTED, "", ""));
        }
        write(judged);
    }

    private static void write(List<Judged> judged) throws Exception {
        try (RecordWriter writer = new RecordWriter(new Inserter(warehouse.target()))) {
            for (Judged each : judged) {
                writer.write(each, null);
            }
            writer.flush(false);
        }
    }

    private static void commit(KpiBatch batch) throws Exception {
        try (KpiCommitter committer = committer("job")) {
            committer.commit(List.of(new Committable<>(batch)));
        }
    }

    private static KpiCommitter committer(String job) {
        return committer(job, 0);
    }

    private static KpiCommitter committer(String job, long restoredCheckpoint) {
        ClickHouseTarget target = warehouse.target();
        CommitGauges gauges = new CommitGauges(new UnregisteredMetricsGroup());
        return new KpiCommitter(new Inserter(target), target.connect(), gauges, job, restoredCheckpoint);
    }

    private static List<String> rows(String view) throws Exception {
        return warehouse.query("SELECT formatRow('TSV', *) FROM alliance." + view + " ORDER BY record_id").stream()
                .map(String::stripTrailing)
                .toList();
    }

    private static List<String> rows(String view, String office) throws Exception {
        return warehouse.query("SELECT formatRow('TSV', *) FROM alliance." + view + " WHERE office = '" + office + "'");
    }

    private static List<String> figures(String area) throws Exception {
        return warehouse.query("SELECT toString(obs_value) FROM alliance.kpi WHERE ref_area = '" + area + "'");
    }

    private static String tail(String office, String feed, long offset) {
        return "2026-05-01 12:00:00.001\tsubmission\talliance." + office + "." + feed + "\t1\t" + offset;
    }

    private static RecordHeader header(String id) {
        return new RecordHeader(id, 1, false, "A", "submission");
    }

    private static KpiBatch.Row row(String area, KpiValue value) {
        return new KpiBatch.Row(key(area), value);
    }

    private static KpiKey key(String area) {
        return new KpiKey("ai_exports", area, "2026-Q1", KpiKey.LATEST);
    }

    private static KpiValue value(String obsValue) {
        return new KpiValue(decimal(obsValue), null, null, ObsStatus.A, 1, 1);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).setScale(6);
    }
}
