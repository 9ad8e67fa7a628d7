package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileRefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Looks at the end of a ZIP archive, where its size is said, before the JDK loads all of its table of contents. */
final class Directory {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int MAX_COMMENT = 65_535;
    private static final int BYTES_AN_ENTRY = 1_000;
    private static final int NOT_SAID_HERE = 0xFFFF;

    private Directory() {}

    static void check(Path path, FileLimits limits) throws FileRefusedException, IOException {
        try (FileChannel file = FileChannel.open(path)) {
            int length = (int) Math.min(file.size(), LENGTH + MAX_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (end.hasRemaining() && file.read(end, file.size() - length + end.position()) >= 0) {
                // reads on
            }
            check(end, limits);
        }
    }

    private static void check(ByteBuffer end, FileLimits limits) throws FileRefusedException {
        for (int at = end.position() - LENGTH; at >= 0; at--) {
            if (end.getInt(at) == SIGNATURE) {
                int entries = end.getShort(at + 10) & 0xFFFF;
                long bytes = end.getInt(at + 12) & 0xFFFFFFFFL;
                boolean said = entries != NOT_SAID_HERE;
                if (said && (entries > limits.zipEntries() || bytes > (long) limits.zipEntries() * BYTES_AN_ENTRY)) {
                    throw new FileRefusedException(tooMany(limits));
                }
                return;
            }
        }
        throw new FileRefusedException(XlsxProblem.damaged(0, "its end is missing"));
    }

    static FileError tooMany(FileLimits limits) {
        return XlsxProblem.expands("has more than " + limits.zipEntries() + " parts");
    }
}
