package io.alliancemetrics.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Parts of the cluster die while offices submit. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterIT {
    private static final long SEED = 4_001;

    private Testbed testbed;

    @BeforeAll
    void start() throws Exception {
        testbed = new Testbed(
                Path.of(System.getProperty("cluster.work"), "ClusterIT-" + System.currentTimeMillis()), SEED);
    }

    @AfterAll
    void stop() {
        if (testbed != null) {
            testbed.close();
        }
    }

    @Test
    void taskManagerKilled() throws Exception {
        try (Load load = testbed.load()) {
            List<Duration> recoveries = new ArrayList<>();
            Random random = new Random(SEED);
            for (int kill = 0; kill < 2; kill++) {
                testbed.awaitCheckpoint();
                Thread.sleep(random.nextInt(1_000));
                recoveries.add(killTaskManager(testbed.busyTaskManager()));
            }
            System.out.println("TaskManager killed: recovered in " + recoveries + ", at most "
                    + Collections.max(recoveries) + "; " + testbed.verify(load));
        }
    }

    @Test
    void jobManagerKilled() throws Exception {
        try (Load load = testbed.load()) {
            testbed.awaitCheckpoint();
            long start = System.nanoTime();
            testbed.flink().killJobManager();
            testbed.flink().startJobManager();
            testbed.awaitRunning();
            Duration recovery = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("JobManager killed: recovered in " + recovery + "; " + testbed.verify(load));
        }
    }

    private Duration killTaskManager(int index) throws Exception {
        long restarts = testbed.rest().restarts(testbed.job());
        long start = System.nanoTime();
        testbed.flink().killTaskManager(index);
        Waiting.until("the job to notice", () -> testbed.rest().restarts(testbed.job()) > restarts, () -> testbed.rest()
                .status(testbed.job()));
        testbed.awaitRunning();
        Duration recovery = Duration.ofNanos(System.nanoTime() - start);
        testbed.flink().startTaskManager(index);
        Waiting.until(
                "the TaskManager that was started again", () -> testbed.rest().slots() >= 8, () -> "");
        return recovery;
    }
}
