package io.alliancemetrics.cluster;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure that does not take minutes, once, on one cluster, one after the other. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterIT {
    private static final long SEED = 4_001;
    private static final Set<Failure> LONG =
            EnumSet.of(Failure.BROKER_STOPPED_FOR_A_MINUTE, Failure.CLICKHOUSE_GONE_FOR_A_MINUTE);

    private Testbed testbed;

    @BeforeAll
    void start() throws Exception {
        testbed = Testbed.start("ClusterIT", SEED);
    }

    @AfterAll
    void stop() {
        if (testbed != null) {
            testbed.close();
        }
    }

    /** Those that the system property {@code failures} names, else all but the long ones. */
    static Set<Failure> quickOnes() {
        return Failure.chosen().orElse(EnumSet.complementOf(EnumSet.copyOf(LONG)));
    }

    @ParameterizedTest
    @MethodSource("quickOnes")
    void figuresAreThoseOfTheLogAfter(Failure failure) throws Exception {
        new Ordeal(testbed, SEED + failure.name().hashCode()).undergo(failure, 1);
    }
}
