package io.alliancemetrics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of ClickHouse and of the checkpoints is full for a while. */
@Tag("chaos")
class DiskFullIT {
    private static final int MEGABYTES = 600;
    private static final long SEED = 7_001;

    @TempDir
    private Path folder;

    @Test
    void theJobWaitsForSpaceAndDropsNothing() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), MEGABYTES);
                Testbed testbed = Testbed.startOn(disk.path(), folder, SEED);
                Load load = testbed.load()) {
            testbed.awaitCheckpoint();
            long errors = testbed.front().errors();
            disk.fill();
            Waiting.until("ClickHouse to refuse inserts", () -> testbed.front().errors() > errors + 2, testbed::state);
            long before = testbed.progress();
            long start = System.nanoTime();
            disk.free();
            Failure.Recovery recovery = testbed.awaitProgress(start);
            load.check();
            assertThat(testbed.progress()).isGreaterThan(before);
            System.out.println("DISK_FULL: recovered in " + recovery + "; " + testbed.verify());
        }
    }
}
