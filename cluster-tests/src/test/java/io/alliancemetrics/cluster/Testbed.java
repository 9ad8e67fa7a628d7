package io.alliancemetrics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.rebuild.Rebuild;
import io.alliancemetrics.cli.reconcile.Reconciled;
import io.alliancemetrics.cli.reconcile.ReconciledText;
import io.alliancemetrics.cli.reconcile.Reconciliation;
import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.FigureHash;
import io.alliancemetrics.fixtures.model.KpiFigure;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.TopicClock;
import io.alliancemetrics.ingest.kafka.Topics;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * A whole production: broker, ClickHouse, cluster and job, each in processes of its own, and offices that submit. JobManager,
 * both TaskManagers, broker and offices live in five time zones.
 */
final class Testbed implements AutoCloseable {
    private static final List<String> TIME_ZONES = List.of("Pacific/Kiritimati", "America/Los_Angeles");

    private final BrokerProcess broker;
    private final Tables tables;
    private final Front front;
    private final FlinkCluster flink;
    private final FlinkRest rest;
    private final Path folder;
    private final String jar;
    private final List<SubmittedRow> submitted = new ArrayList<>();
    private long seed;
    private String job;
    private Load load;

    /** Something to do while nobody submits, with the hash of the figures. */
    @FunctionalInterface
    interface Quiet<T> {
        T act(String hash) throws Exception;
    }

    /**
     * Starts everything in a new folder under the build's.
     *
     * @param seed of what the offices submit
     */
    static Testbed start(String name, long seed) throws Exception {
        Path work = Path.of(System.getProperty("cluster.work"));
        Files.createDirectories(work);
        Path folder = Files.createTempDirectory(work, name + "-");
        return new Testbed(folder, folder, seed);
    }

    /** The same with ClickHouse's data and the checkpoints on a disk of their own. */
    static Testbed startOn(Path disk, Path folder, long seed) throws Exception {
        return new Testbed(folder, disk, seed);
    }

    private Testbed(Path folder, Path disk, long seed) throws Exception {
        this.folder = folder;
        this.seed = seed;
        broker = new BrokerProcess(folder.resolve("broker"));
        tables = new Tables(disk.resolve("clickhouse"));
        front = new Front(tables.uri());
        flink = new FlinkCluster(
                folder.resolve("flink"),
                disk.resolve("checkpoints"),
                Map.of("ALLIANCE_CLICKHOUSE_PASSWORD", tables.password()),
                TIME_ZONES);
        rest = new FlinkRest(flink.rest());
        awaitTaskManagers();
        jar = rest.upload(Path.of(System.getProperty("cluster.job")));
        Waiting.until(
                "the broker",
                () -> {
                    Log.messages(broker.bootstrapServers());
                    return true;
                },
                broker::lastWords);
        job = startJob(2, Optional.empty());
        awaitRunning();
    }

    BrokerProcess broker() {
        return broker;
    }

    Tables tables() {
        return tables;
    }

    Front front() {
        return front;
    }

    FlinkCluster flink() {
        return flink;
    }

    FlinkRest rest() {
        return rest;
    }

    String job() {
        return job;
    }

    /** Another job is the one that is waited for from now on. */
    void continueWith(String otherJob) throws Exception {
        job = otherJob;
        awaitRunning();
    }

    /** Cancels the job, as somebody does who wants to start it anew. */
    void stopJob() throws Exception {
        rest.cancel(job);
        Waiting.until("the job to end", () -> rest.status(job).equals("CANCELED"), this::state);
    }

    /** An office that has topics, and sends nothing. */
    void createEmptyTopics(String office) {
        try (Topics topics = Topics.connect(kafka())) {
            topics.ensure(
                    Arrays.stream(Feed.values())
                            .filter(feed -> !feed.isOfSecretariat())
                            .map(feed -> new TopicName(Office.of(office).orElseThrow(), feed))
                            .toList(),
                    TopicClock.WRITER);
        }
    }

    String startJob(int parallelism, Optional<String> savepoint) throws Exception {
        return rest.run(
                jar,
                List.of(
                        "--kafka", broker.bootstrapServers(),
                        "--clickhouse-url", front.uri().toString(),
                        "--clickhouse-user", tables.user(),
                        "--checkpoint-interval", "1 s",
                        "--discovery-interval", "1 s",
                        "--parallelism", Integer.toString(parallelism)),
                savepoint);
    }

    /** Takes away what a failure may have left in ClickHouse's way. */
    void mend() throws Exception {
        front.set(Front.Fault.NONE);
        tables.execute("ALTER TABLE alliance.store_record_log RESET SETTING parts_to_throw_insert");
    }

    /** Offices begin to submit. */
    Load load() {
        load = new Load(broker.bootstrapServers(), folder.resolve("load-" + seed), seed, submitted);
        // Far enough that no two loads submit the same scenario.
        seed += 1_000;
        return load;
    }

    /** Which TaskManager, by its number, runs subtasks of the job. */
    int busyTaskManager() throws Exception {
        String id = rest.taskManagers(job).get(0);
        return Integer.parseInt(id.substring("tm-".length(), id.indexOf('-', "tm-".length())));
    }

    void awaitTaskManagers() throws Exception {
        Waiting.until(
                "the cluster's TaskManagers",
                () -> rest.slots() == flink.taskManagers() * FlinkCluster.SLOTS,
                flink::lastWords);
    }

    void awaitRunning() throws Exception {
        Waiting.until("the job to run", () -> rest.isRunning(job), this::state);
    }

    /** Waits until a checkpoint that began after now is complete. */
    void awaitCheckpoint() throws Exception {
        long before = rest.checkpoints(job);
        // The next one may have begun before now.
        Waiting.until("two checkpoints", () -> rest.checkpoints(job) >= before + 2, this::state);
    }

    /** Lets all that was submitted come into the figures, and does something before more is submitted. */
    <T> T whileNobodySubmits(Quiet<T> action) throws Exception {
        load.pause();
        try {
            awaitAccounted();
            return action.act(hash());
        } finally {
            load.goOn();
        }
    }

    /** As {@code alliance rebuild} does. */
    void rebuild() throws Exception {
        Waiting.until("figures", () -> tables.number("SELECT count() FROM alliance.kpi") > 0, this::state);
        AtomicBoolean isEnding = new AtomicBoolean();
        CompletableFuture<Long> fewest = CompletableFuture.supplyAsync(() -> fewestFigures(isEnding));
        try (Progress progress = Progress.ofTerminal()) {
            new Rebuild(clickHouse(), kafka(), new StopRequest(), false)
                    .run(Files.createTempDirectory(folder, "rebuild-"), progress);
        } finally {
            isEnding.set(true);
        }
        assertThat(fewest.get()).as("figures that a reader has found meanwhile").isPositive();
    }

    private long fewestFigures(AtomicBoolean isEnding) {
        try {
            long fewest = Long.MAX_VALUE;
            while (!isEnding.get()) {
                fewest = Math.min(fewest, tables.number("SELECT count() FROM alliance.kpi"));
            }
            return fewest;
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /**
     * Waits until all messages are in the figures and in the record log.
     *
     * @return messages by partition
     */
    Map<String, Long> awaitAccounted() throws Exception {
        Map<String, Long> log = Log.messages(broker.bootstrapServers());
        long messages = log.values().stream().mapToLong(Long::longValue).sum();
        Waiting.until(messages + " messages in the figures", () -> progress() == messages, this::state);
        Waiting.until(messages + " messages in the record log", () -> logged() == messages, this::state);
        return log;
    }

    /**
     * Waits until the job runs and has written newer figures.
     *
     * @param start when the time began that is measured
     */
    Failure.Recovery awaitProgress(long start) throws Exception {
        awaitRunning();
        Duration running = Duration.ofNanos(System.nanoTime() - start);
        Waiting.until("ClickHouse to answer", () -> progress() >= 0, this::state);
        long before = progress();
        Waiting.until("figures of more than " + before + " messages", () -> progress() > before, this::state);
        return new Failure.Recovery(running, Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Ends a load, waits until all of it is in the figures, and checks them.
     *
     * @return what was found, as a sentence
     */
    String verify() throws Exception {
        load.end();
        Map<String, Long> log = awaitAccounted();
        assertThat(consumed())
                .as("consumed = accepted + duplicate + rejected, by partition")
                .isEqualTo(log);
        Reconciled reconciled = new Reconciliation(
                        clickHouse().access().dataSource(),
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        Waiting.LIMIT,
                        new StopRequest())
                .run();
        assertThat(ReconciledText.lines(reconciled)).as("alliance reconcile").isEmpty();
        assertThat(reconciled.isClean()).isTrue();
        List<String> found = figures();
        assertThat(found).doesNotHaveDuplicates();
        assertThat(differences(expected(), new TreeSet<>(found))).isEmpty();
        return String.format(
                "%,d messages in %d partitions accounted for, %,d figures, 0 differences, reconciled, hash %s",
                reconciled.messages(), log.size(), found.size(), hash().substring(0, 8));
    }

    long progress() throws Exception {
        return tables.number("SELECT sum(messages) FROM alliance.kpi_progress");
    }

    /** Who writes the figures that readers see. */
    long lineage() throws Exception {
        return tables.number("SELECT intDiv(max(version), toUInt64(pow(2, 40))) FROM alliance.kpi_progress");
    }

    long logged() throws Exception {
        return tables.number("SELECT count() FROM alliance.record_log");
    }

    ClickHouseLogin clickHouse() {
        return new ClickHouseLogin(tables.uri().toString(), tables.user(), tables.password());
    }

    KafkaConnection kafka() {
        return KafkaConnection.to(broker.bootstrapServers());
    }

    /** Of all figures, as {@code alliance hash} prints it. */
    String hash() {
        return FigureHash.of(new ClickHouseReads(clickHouse().access())).ofAll();
    }

    private Map<String, Long> consumed() throws Exception {
        Map<String, Long> consumed = new TreeMap<>();
        for (String line : tables.query(
                "SELECT concat(topic, '/', toString(partition), ' ', toString(countIf(disposition = 'ACCEPTED')"
                        + " + countIf(disposition = 'DUPLICATE') + countIf(disposition = 'REJECTED')))"
                        + " FROM alliance.record_log GROUP BY topic, partition")) {
            int space = line.indexOf(' ');
            consumed.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
        }
        return consumed;
    }

    private static List<String> differences(Set<String> expected, Set<String> found) {
        List<String> differences = new ArrayList<>();
        expected.stream().filter(line -> !found.contains(line)).forEach(line -> differences.add("missing: " + line));
        found.stream().filter(line -> !expected.contains(line)).forEach(line -> differences.add("wrong: " + line));
        return differences;
    }

    private Set<String> expected() {
        return NaiveCalculator.calculate(submitted).figures().stream()
                .map(Testbed::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(KpiFigure figure) {
        return figure.kpi() + " " + figure.refArea() + " " + figure.timePeriod() + " " + figure.vintage() + " "
                + figure.obsValue() + " " + figure.numerator() + " " + figure.denominator() + " "
                + figure.obsStatus() + " " + figure.reporting() + " " + figure.expected();
    }

    private List<String> figures() throws Exception {
        String value = "ifNull(toDecimalString(%s, 6), 'null')";
        return tables.query("SELECT concat(kpi, ' ', ref_area, ' ', time_period, ' ', vintage, ' ', "
                + value.formatted("obs_value") + ", ' ', " + value.formatted("numerator") + ", ' ', "
                + value.formatted("denominator")
                + ", ' ', obs_status, ' ', toString(reporting), ' ', toString(expected)) FROM alliance.kpi");
    }

    String state() throws Exception {
        return "the job is " + rest.status(job) + ", last restarted at " + Instant.ofEpochMilli(rest.lastRestart(job))
                + ", " + progress() + " messages in the figures, " + logged() + " in the log; its last failure: "
                + rest.rootException(job);
    }

    @Override
    public void close() {
        flink.close();
        front.close();
        tables.close();
        broker.close();
    }
}
