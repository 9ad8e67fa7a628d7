package io.alliancemetrics.cli.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The folder in which a stack keeps everything, held as long as the stack runs: no other can use it meanwhile. */
public final class DataFolder implements AutoCloseable {
    private static final String KAFKA = "kafka";
    private static final String CLICKHOUSE = "clickhouse";
    private static final String GATEWAY = "gateway";
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_FREE_TO_START = 1_024 * MEGABYTE;
    private static final long LEAST_FREE_TO_RUN = 64 * MEGABYTE;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing and makes sure that it can be used, before anything is started.
     *
     * @param advice how to choose another folder, as a phrase
     * @throws StackException if it cannot be written, another stack uses it, or the disk is all but full
     */
    static DataFolder hold(Path path, String advice) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", null));
            requireSpace(folder, advice);
            for (String secret : List.of(KAFKA, CLICKHOUSE, GATEWAY)) {
                makePrivate(folder.resolve(secret), advice);
            }
            return new DataFolder(folder, lock(folder, advice));
        } catch (IOException e) {
            throw unusable(folder, e, advice);
        }
    }

    private static StackException unusable(Path folder, IOException cause, String advice) {
        return new StackException(
                "The data folder " + folder + " cannot be written (" + reason(cause) + "). Change its permissions, or "
                        + advice + ".",
                cause);
    }

    public Path path() {
        return path;
    }

    Path kafka() {
        return path.resolve(KAFKA);
    }

    Path clickHouse() {
        return path.resolve(CLICKHOUSE);
    }

    Path checkpoints() {
        return path.resolve("flink").resolve("checkpoints");
    }

    /** What Flink needs while it runs; nothing in it is worth keeping. */
    Path scratch() {
        return path.resolve("flink").resolve("tmp");
    }

    /** Tokens and receipts. */
    Path gateway() {
        return gateway(path);
    }

    private static Path gateway(Path folder) {
        return folder.resolve(GATEWAY);
    }

    /** The database of tokens of a folder, whether a stack runs on it or not. */
    public static Path tokens(Path folder) {
        return gateway(folder).resolve("tokens.db");
    }

    Path credentials() {
        return credentials(path);
    }

    static Path credentials(Path folder) {
        return folder.resolve("credentials.properties");
    }

    /** Where a stack that runs on a folder says how to reach it. */
    static Path addresses(Path folder) {
        return folder.resolve("stack.properties");
    }

    /** Says so if the disk is so full that the parts begin to fail; empty while it is not. */
    Optional<String> shortage() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            return free >= LEAST_FREE_TO_RUN
                    ? Optional.empty()
                    : Optional.of("the disk of " + path + " is full (" + free / MEGABYTE
                            + " MiB left): free some space and start again");
        } catch (IOException e) {
            return Optional.of("the data folder " + path + " cannot be used any more (" + reason(e) + ")");
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Records of all offices, and how their passwords are checked: for nobody else on the machine. */
    private static void makePrivate(Path folder, String advice) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw unusable(folder, e, advice);
        }
    }

    private static FileChannel lock(Path folder, String advice) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new StackException(
                    "Another stack runs on the data folder " + folder + ". Stop that one, or " + advice + ".");
        }
        return channel;
    }

    // The lock lasts as long as the channel is open, whatever ends the process.
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void requireSpace(Path folder, String advice) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_TO_START) {
            throw new StackException(
                    "The disk of " + folder + " is almost full: " + free / MEGABYTE + " MiB are free, at least "
                            + LEAST_FREE_TO_START / MEGABYTE + " MiB are needed. Free some space, or " + advice + ".");
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
