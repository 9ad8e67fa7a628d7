package io.alliancemetrics.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the checkpoint that a job goes on from. */
final class Checkpoints {
    /** {@code <job id>/chk-<number>/_metadata}: a checkpoint is complete when this file is there. */
    private static final int DEPTH = 3;

    private static final String METADATA = "_metadata";

    private Checkpoints() {}

    /** The folder of the newest complete checkpoint of any job that has run here. */
    static Optional<Path> newest(Path checkpoints) {
        try (Stream<Path> files = Files.find(checkpoints, DEPTH, (path, attributes) -> path.endsWith(METADATA))) {
            return files.max(Comparator.comparing(Checkpoints::modified)).map(Path::getParent);
        } catch (IOException e) {
            throw new StackException("Cannot look for checkpoints in " + checkpoints + ": " + e, e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new StackException("Cannot read " + file + ": " + e, e);
        }
    }
}
