package io.alliancemetrics.embedded.internal.files;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A data folder held by one service at a time. The lock is the operating system's, so it goes when the process goes,
 * whatever ended it.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK_FILE = ".in-use";
    private static final long MIN_FREE_BYTES = 64L << 20;

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the folder when missing, makes sure it can be written, and holds it until {@link #close()}.
     *
     * @param service what wants the folder, for the message, e.g. "ClickHouse engine"
     * @throws EmbeddedServiceException naming the folder: not writable, in use, or its disk full
     */
    public static DataFolder hold(Path folder, String service) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            requireSpace(folder, service);
            channel = FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(folder, service);
            }
            return new DataFolder(channel);
        } catch (IOException e) {
            throw unusable(folder, service, e);
        }
    }

    // The lock lasts as long as the channel is open, so the returned object itself is not needed.
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void requireSpace(Path folder, String service) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < MIN_FREE_BYTES) {
            throw new EmbeddedServiceException(
                    Reason.DISK_FULL,
                    "The disk of the data folder " + folder + " of the " + service + " has only " + free
                            + " bytes left; at least " + MIN_FREE_BYTES
                            + " are needed to start. Free some space or choose another folder.");
        }
    }

    private static EmbeddedServiceException inUse(Path folder, String service) {
        return new EmbeddedServiceException(
                Reason.FOLDER_IN_USE,
                "The data folder " + folder + " is in use by another running " + service
                        + ". Stop that one or choose another folder.");
    }

    static EmbeddedServiceException unusable(Path folder, String service, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new EmbeddedServiceException(
                    Reason.DISK_FULL,
                    "The disk of the data folder " + folder + " of the " + service
                            + " is full. Free some space or choose another folder.",
                    cause);
        }
        return new EmbeddedServiceException(
                Reason.FOLDER_NOT_WRITABLE,
                "The data folder " + folder + " of the " + service + " cannot be created or written ("
                        + cause.getClass().getSimpleName() + ": " + said
                        + "). Choose a folder that this user may write.",
                cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
