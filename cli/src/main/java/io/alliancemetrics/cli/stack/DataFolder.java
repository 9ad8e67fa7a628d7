package io.alliancemetrics.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which a stack keeps everything. */
public record DataFolder(Path path) {
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_FREE = 1_024 * MEGABYTE;

    /**
     * Makes the folder if it is missing and makes sure that it can be used, before anything is started.
     *
     * @throws StackException if it cannot be written or the disk is all but full
     */
    public static DataFolder prepare(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", null));
        } catch (IOException e) {
            throw new StackException(
                    "The data folder " + folder + " cannot be written (" + reason(e)
                            + "). Choose another one with --data-dir, or change its permissions.",
                    e);
        }
        DataFolder result = new DataFolder(folder);
        result.requireSpace();
        return result;
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path clickHouse() {
        return path.resolve("clickhouse");
    }

    Path checkpoints() {
        return path.resolve("flink").resolve("checkpoints");
    }

    Path credentials() {
        return path.resolve("credentials.properties");
    }

    /** Says where a running stack is to be found. */
    public Path addresses() {
        return path.resolve("stack.properties");
    }

    private void requireSpace() {
        long free;
        try {
            free = Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new StackException("Cannot tell how much space is left for " + path + ": " + reason(e), e);
        }
        if (free < LEAST_FREE) {
            throw new StackException("The disk of " + path + " is almost full: " + free / MEGABYTE
                    + " MiB are free, at least " + LEAST_FREE / MEGABYTE
                    + " MiB are needed. Free some space, or choose another folder with --data-dir.");
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
