package io.alliancemetrics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cluster.Front.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may go wrong once, while offices submit. Each leaves everything running again. */
enum Failure {
    TASK_MANAGER_KILLED {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            Thread.sleep(random.nextInt(1_000));
            return killTaskManager(testbed, testbed.busyTaskManager());
        }
    },

    JOB_MANAGER_KILLED {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            Thread.sleep(random.nextInt(1_000));
            long start = System.nanoTime();
            testbed.flink().killJobManager();
            testbed.flink().startJobManager();
            testbed.awaitRunning();
            Duration running = since(start);
            testbed.awaitCheckpoint();
            return new Recovery(running, since(start));
        }
    },

    /** The rows are in the table, and the job does not know it, nor has it a checkpoint that says so. */
    KILLED_BETWEEN_ANSWER_AND_CHECKPOINT {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            int victim = testbed.busyTaskManager();
            String table = random.nextBoolean() ? "store_kpi" : "store_record_log";
            CountDownLatch killed = new CountDownLatch(1);
            long lastRestart = testbed.rest().lastRestart(testbed.job());
            testbed.front().set(new Fault() {
                private final AtomicBoolean isFirst = new AtomicBoolean(true);

                @Override
                public void answered(String statement) {
                    if (isInsertInto(statement, table) && isFirst.getAndSet(false)) {
                        testbed.flink().killTaskManager(victim);
                        killed.countDown();
                    }
                }
            });
            assertHappens(killed, "an insert into " + table + " was answered");
            long start = System.nanoTime();
            testbed.front().set(Fault.NONE);
            return recover(testbed, victim, lastRestart, start);
        }
    },

    /** An insert of the old attempt arrives after the new attempt has written newer figures. */
    ZOMBIE {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            int victim = testbed.busyTaskManager();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CountDownLatch written = new CountDownLatch(1);
            testbed.front().set(new Fault() {
                private final AtomicBoolean isFirst = new AtomicBoolean(true);
                private volatile Thread zombie;

                @Override
                public void before(String statement) throws InterruptedException {
                    if (isInsertInto(statement, "store_kpi") && isFirst.getAndSet(false)) {
                        zombie = Thread.currentThread();
                        held.countDown();
                        release.await();
                    }
                }

                @Override
                public void answered(String statement) {
                    if (Thread.currentThread().equals(zombie)) {
                        written.countDown();
                    }
                }
            });
            assertHappens(held, "figures were written");
            Recovery recovery = killTaskManager(testbed, victim);
            long messages = testbed.progress();
            Waiting.until("newer figures", () -> testbed.progress() > messages, testbed::state);
            release.countDown();
            assertHappens(written, "the zombie's insert was answered");
            testbed.front().set(Fault.NONE);
            return recovery;
        }
    },

    BROKER_KILLED {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            Thread.sleep(random.nextInt(1_000));
            long start = System.nanoTime();
            testbed.broker().kill();
            testbed.broker().start();
            return testbed.awaitProgress(start);
        }
    },

    BROKER_STOPPED_FOR_A_MINUTE {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            testbed.broker().close();
            Thread.sleep(OUTAGE.toMillis());
            long start = System.nanoTime();
            testbed.broker().start();
            return testbed.awaitProgress(start);
        }
    },

    CLICKHOUSE_KILLED_DURING_INSERTS {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            CountDownLatch inserting = new CountDownLatch(1);
            testbed.front().set(new Fault() {
                @Override
                public void before(String statement) {
                    if (Fault.isInsert(statement)) {
                        inserting.countDown();
                    }
                }
            });
            assertHappens(inserting, "an insert was asked for");
            long start = System.nanoTime();
            testbed.tables().kill();
            testbed.front().set(Fault.NONE);
            testbed.tables().start();
            return testbed.awaitProgress(start);
        }
    },

    /** Nobody answers: the job must not ask all the time, must not be restarted, and must go on by itself. */
    CLICKHOUSE_GONE_FOR_A_MINUTE {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            testbed.front().set(Fault.GONE);
            long lastRestart = testbed.rest().lastRestart(testbed.job());
            Map<String, Long> inserts = testbed.front().inserts();
            Thread.sleep(OUTAGE.toMillis());
            assertFewRequests(requests(testbed, inserts), MAX_REQUESTS_A_MINUTE);
            long start = System.nanoTime();
            testbed.front().set(Fault.NONE);
            Recovery recovery = testbed.awaitProgress(start);
            assertThat(testbed.rest().lastRestart(testbed.job())).isEqualTo(lastRestart);
            return recovery;
        }
    },

    /** ClickHouse's own answer, made to give it by its own setting. */
    TOO_MANY_PARTS {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            long lastRestart = testbed.rest().lastRestart(testbed.job());
            testbed.tables().execute("ALTER TABLE alliance.store_record_log MODIFY SETTING parts_to_throw_insert = 1");
            long errors = testbed.front().errors();
            Waiting.until("an insert to be refused", () -> testbed.front().errors() > errors, testbed::state);
            Map<String, Long> inserts = testbed.front().inserts();
            long since = System.nanoTime();
            // Somebody has asked again four times: after 1, 2, 4 and 8 seconds.
            Waiting.until(
                    "refused inserts",
                    () -> requests(testbed, inserts).values().stream().anyMatch(asked -> asked > REFUSALS),
                    testbed::state);
            long minutes = since(since).toMinutes() + 1;
            assertFewRequests(requests(testbed, inserts), minutes * MAX_REQUESTS_A_MINUTE);
            long start = System.nanoTime();
            testbed.mend();
            Recovery recovery = testbed.awaitProgress(start);
            assertThat(testbed.rest().lastRestart(testbed.job())).isEqualTo(lastRestart);
            return recovery;
        }
    },

    /** A table is missing: asking again would not help, so the job ends, and goes on when it is started again. */
    INSERT_REJECTED {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            String job = testbed.job();
            long lastRestart = testbed.rest().lastRestart(job);
            testbed.tables().execute("RENAME TABLE alliance.store_record_log TO alliance.away");
            Waiting.until("the job to end", () -> testbed.rest().status(job).equals("FAILED"), testbed::state);
            testbed.tables().execute("RENAME TABLE alliance.away TO alliance.store_record_log");
            assertThat(testbed.rest().rootException(job)).contains("InsertRejectedException", "store_record_log");
            assertThat(testbed.rest().lastRestart(job)).isEqualTo(lastRestart);
            long start = System.nanoTime();
            String checkpoint = testbed.rest().newestCheckpoint(job);
            testbed.continueWith(testbed.startJob(2, Optional.of(checkpoint)));
            return testbed.awaitProgress(start);
        }
    },

    CLICKHOUSE_SLOW {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            testbed.front().set(Fault.slow(Duration.ofSeconds(2)));
            long lastRestart = testbed.rest().lastRestart(testbed.job());
            testbed.awaitCheckpoint();
            testbed.awaitCheckpoint();
            long start = System.nanoTime();
            testbed.front().set(Fault.NONE);
            Recovery recovery = testbed.awaitProgress(start);
            assertThat(testbed.rest().lastRestart(testbed.job())).isEqualTo(lastRestart);
            return recovery;
        }
    },

    SAVEPOINT_AND_ANOTHER_PARALLELISM {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            long start = System.nanoTime();
            String savepoint = testbed.rest().stopWithSavepoint(testbed.job());
            testbed.continueWith(testbed.startJob(3, Optional.of(savepoint)));
            Recovery recovery = testbed.awaitProgress(start);
            testbed.awaitCheckpoint();
            String another = testbed.rest().stopWithSavepoint(testbed.job());
            testbed.continueWith(testbed.startJob(2, Optional.of(another)));
            testbed.awaitProgress(start);
            return recovery;
        }
    },

    /** Without any state, over what stands in the tables: readers see no figures of half a log. */
    LOG_REPLAYED_OVER_EXISTING_TABLES {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            long before = testbed.progress();
            long lineage = testbed.lineage();
            testbed.stopJob();
            long start = System.nanoTime();
            testbed.continueWith(testbed.startJob(2, Optional.empty()));
            Duration running = since(start);
            Waiting.until(
                    "figures of the new job",
                    () -> {
                        assertThat(testbed.progress()).isGreaterThanOrEqualTo(before);
                        assertThat(testbed.tables().number("SELECT count() FROM alliance.kpi"))
                                .isPositive();
                        return testbed.lineage() != lineage;
                    },
                    testbed::state);
            assertThat(testbed.progress()).isGreaterThanOrEqualTo(before);
            testbed.awaitProgress(start);
            return new Recovery(running, since(start));
        }
    },

    /** The same log, so the same hash. */
    LOG_REPLAYED_INTO_EMPTY_TABLES {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            return testbed.whileNobodySubmits(before -> {
                testbed.stopJob();
                testbed.tables().empty();
                long start = System.nanoTime();
                testbed.continueWith(testbed.startJob(2, Optional.empty()));
                Duration running = since(start);
                testbed.awaitAccounted();
                assertThat(testbed.hash()).isEqualTo(before);
                return new Recovery(running, since(start));
            });
        }
    },

    /** Beside the job, which goes on: readers find all figures all the time. */
    REBUILT {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            long start = System.nanoTime();
            testbed.rebuild();
            Duration rebuilt = since(start);
            testbed.awaitProgress(start);
            return new Recovery(rebuilt, since(start));
        }
    },

    /** Beside the one that runs: the newest goes on alone, the others end and say why. */
    TWO_MORE_JOBS_STARTED_AT_ONCE {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            String first = testbed.job();
            long start = System.nanoTime();
            List<String> jobs =
                    List.of(first, testbed.startJob(1, Optional.empty()), testbed.startJob(1, Optional.empty()));
            Waiting.until("one job to be left", () -> running(testbed, jobs).size() == 1, testbed::state);
            String survivor = running(testbed, jobs).get(0);
            assertThat(survivor).as("a newer one").isNotEqualTo(first);
            for (String job : jobs) {
                if (!job.equals(survivor)) {
                    assertThat(testbed.rest().rootException(job)).contains("SupersededException");
                }
            }
            testbed.continueWith(survivor);
            testbed.awaitProgress(start);
            // The one that has ended is wanted after all: it goes on from its last checkpoint.
            testbed.stopJob();
            String checkpoint = testbed.rest().newestCheckpoint(first);
            testbed.continueWith(testbed.startJob(2, Optional.of(checkpoint)));
            return testbed.awaitProgress(start);
        }

        private List<String> running(Testbed testbed, List<String> jobs) throws Exception {
            List<String> running = new ArrayList<>();
            for (String job : jobs) {
                if (!testbed.rest().status(job).equals("FAILED")) {
                    running.add(job);
                }
            }
            return running;
        }
    },

    POISON {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            testbed.awaitCheckpoint();
            long lastRestart = testbed.rest().lastRestart(testbed.job());
            long start = System.nanoTime();
            testbed.createEmptyTopics("kr");
            Poison poison = new Poison(testbed.broker().bootstrapServers());
            poison.send();
            Recovery recovery = testbed.awaitProgress(start);
            Waiting.until(
                    "the poison in the record log",
                    () -> testbed.tables().query(Poison.FOUND).equals(Poison.EXPECTED),
                    () -> testbed.tables().query(Poison.FOUND).toString());
            assertThat(testbed.rest().lastRestart(testbed.job())).isEqualTo(lastRestart);
            return recovery;
        }
    },

    OFFICE_THAT_IS_SILENT {
        @Override
        Recovery happen(Testbed testbed, Random random) throws Exception {
            long start = System.nanoTime();
            testbed.createEmptyTopics("is");
            return testbed.awaitProgress(start);
        }
    };

    private static final Duration OUTAGE = Duration.ofSeconds(60);

    private static final long MAX_REQUESTS_A_MINUTE = 20;

    private static final int REFUSALS = 4;

    /**
     * How long it took, from the failure (or the end of an outage) on.
     *
     * @param running until all subtasks ran again
     * @param working until a checkpoint was complete again, or new figures were written
     */
    record Recovery(Duration running, Duration working) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f s (working: %.1f s)", running.toMillis() / 1000.0, working.toMillis() / 1000.0);
        }
    }

    /** Those that the system property {@code failures} names, separated by commas; empty if it names none. */
    static Optional<Set<Failure>> chosen() {
        String names = System.getProperty("failures", "");
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(names.split(",", -1))
                        .map(Failure::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Lets it happen, and waits until everything works again. */
    abstract Recovery happen(Testbed testbed, Random random) throws Exception;

    private static void assertHappens(CountDownLatch event, String what) throws InterruptedException {
        assertThat(event.await(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as(what)
                .isTrue();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isInsertInto(String statement, String table) {
        return Fault.isInsert(statement) && statement.contains(table);
    }

    /** Inserts that each subtask has asked for since then. */
    private static Map<String, Long> requests(Testbed testbed, Map<String, Long> before) {
        Map<String, Long> requests = new TreeMap<>(testbed.front().inserts());
        requests.replaceAll((subtask, count) -> count - before.getOrDefault(subtask, 0L));
        requests.values().removeIf(count -> count == 0);
        return requests;
    }

    private static void assertFewRequests(Map<String, Long> requests, long most) {
        assertThat(requests).as("inserts asked for, by subtask").isNotEmpty().allSatisfy((subtask, count) -> {
            assertThat(subtask).contains("subtask");
            assertThat(count).as(subtask).isLessThan(most);
        });
    }

    private static Recovery killTaskManager(Testbed testbed, int victim) throws Exception {
        long lastRestart = testbed.rest().lastRestart(testbed.job());
        long start = System.nanoTime();
        testbed.flink().killTaskManager(victim);
        return recover(testbed, victim, lastRestart, start);
    }

    private static Recovery recover(Testbed testbed, int victim, long lastRestart, long start) throws Exception {
        Waiting.until(
                "the job to notice that a TaskManager is gone",
                () -> testbed.rest().lastRestart(testbed.job()) > lastRestart,
                testbed::state);
        testbed.awaitRunning();
        Duration running = since(start);
        long checkpoints = testbed.rest().checkpoints(testbed.job());
        Waiting.until("a checkpoint", () -> testbed.rest().checkpoints(testbed.job()) > checkpoints, testbed::state);
        Duration working = since(start);
        testbed.flink().startTaskManager(victim);
        testbed.awaitTaskManagers();
        return new Recovery(running, working);
    }
}
