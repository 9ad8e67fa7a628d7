package io.alliancemetrics.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure, as often as it takes to be sure, and then, for as long as is asked for, one of them at random. */
@Tag("chaos")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosIT {
    private static final Map<Failure, Integer> TIMES = Map.of(
            Failure.TASK_MANAGER_KILLED, 10,
            Failure.JOB_MANAGER_KILLED, 3,
            Failure.KILLED_BETWEEN_ANSWER_AND_CHECKPOINT, 10);

    private final long seed = Long.getLong("chaos.seed", System.currentTimeMillis());
    private Testbed testbed;

    @BeforeAll
    void start() throws Exception {
        System.out.println("Chaos with -Dchaos.seed=" + seed);
        testbed = Testbed.start("ChaosIT", seed);
    }

    @AfterAll
    void stop() {
        if (testbed != null) {
            testbed.close();
        }
    }

    static Set<Failure> failures() {
        return Failure.chosen().orElse(EnumSet.allOf(Failure.class));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Order(1)
    void figuresAreThoseOfTheLogAfter(Failure failure) throws Exception {
        new Ordeal(testbed, seed + failure.name().hashCode()).undergo(failure, TIMES.getOrDefault(failure, 1));
    }

    /** At least one, so that this is tried too when no minutes are asked for. */
    @Test
    @Order(2)
    void figuresAreThoseOfTheLogAfterAnythingAtRandom() throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("chaos.minutes", 0)));
        Random random = new Random(seed);
        List<Failure> failures = List.copyOf(failures());
        do {
            Failure failure = failures.get(random.nextInt(failures.size()));
            new Ordeal(testbed, random.nextLong()).undergo(failure, 1);
        } while (Instant.now().isBefore(end));
    }
}
