package io.alliancemetrics.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void noneInANewFolder() {
        assertThat(Checkpoints.newest(folder)).isEmpty();
    }

    @Test
    void newestOfAllJobsIsTaken() throws IOException {
        checkpoint("job-1/chk-9", NOON);
        Path newest = checkpoint("job-2/chk-1", NOON.plusSeconds(1));

        assertThat(Checkpoints.newest(folder)).contains(newest);
    }

    @Test
    void halfWrittenOneIsPassedOver() throws IOException {
        Path whole = checkpoint("job-1/chk-1", NOON);
        Path half = checkpoint("job-1/chk-2", NOON.plusSeconds(1));
        byte[] bytes = Files.readAllBytes(half.resolve("_metadata"));
        Files.write(half.resolve("_metadata"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(Checkpoints.newest(folder)).contains(whole);
    }

    @Test
    void folderWithoutMetadataIsNoCheckpoint() throws IOException {
        Files.createDirectories(folder.resolve("job-1/chk-1"));

        assertThat(Checkpoints.newest(folder)).isEmpty();
    }

    private Path checkpoint(String name, Instant written) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        Path metadata = checkpoint.resolve("_metadata");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(metadata))) {
            org.apache.flink.runtime.checkpoint.Checkpoints.storeCheckpointMetadata(
                    new CheckpointMetadata(1, List.of(), List.of()), out);
        }
        Files.setLastModifiedTime(metadata, FileTime.from(written));
        return checkpoint;
    }
}
