package io.alliancemetrics.cli.stack;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the checkpoint that a job goes on from. */
final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** {@code <job id>/chk-<number>/_metadata}: a checkpoint is complete when this file is. */
    private static final int DEPTH = 3;

    private static final String METADATA = "_metadata";

    private Checkpoints() {}

    /**
     * The folder of the newest checkpoint that can be read, of any job that has run here. A crash of the machine may
     * leave half a file; the checkpoint before it then only makes the job read a little more again.
     */
    static Optional<Path> newest(Path checkpoints) {
        try (Stream<Path> files = Files.find(checkpoints, DEPTH, (path, attributes) -> path.endsWith(METADATA))) {
            return files.sorted(Comparator.comparing(Checkpoints::modified).reversed())
                    .filter(Checkpoints::isReadable)
                    .findFirst()
                    .map(Path::getParent);
        } catch (IOException | UncheckedIOException e) {
            throw new StackException("Cannot look for checkpoints in " + checkpoints + ": " + e, e);
        }
    }

    private static boolean isReadable(Path metadata) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
            org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(
                    in, Checkpoints.class.getClassLoader(), metadata.toString());
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The checkpoint {} cannot be read; the one before it is tried", metadata, e);
            return false;
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
