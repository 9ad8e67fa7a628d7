package io.alliancemetrics.ingest.kafka;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectEncoder;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Records as messages, kept until it is known whether they may be written: a few in memory, more in a file that is deleted
 * when this is closed. So a file is read and checked once, and yet nothing of it is written before all of it is checked. Not
 * thread-safe.
 *
 * <p>Every call throws {@link UncheckedIOException} if the file cannot be written or read.
 */
public final class StagedRecords implements AutoCloseable {
    private static final int CAPACITY = 1 << 16;
    /** Line, length of the key, length of the value. */
    private static final int FRAME = Long.BYTES + 2 * Integer.BYTES;

    private final SingleObjectEncoder encoder;
    private final Path folder;
    private ByteBuffer buffer = ByteBuffer.allocate(CAPACITY);
    private Path file;
    private FileChannel channel;

    /** @param folder where the file is made, if there has to be one */
    StagedRecords(SchemaStore schemas, Path folder) {
        this.encoder = new SingleObjectEncoder(schemas);
        this.folder = folder;
    }

    /**
     * Keeps one more.
     *
     * @param line the line of the office's file that it came from
     */
    public void add(FeedRecord record, long line) {
        byte[] key = Publication.key(record);
        ByteBuffer value = encoder.encodeOnce(record);
        int length = FRAME + key.length + value.remaining();
        if (buffer.remaining() < length) {
            spill();
            // Whoever reads has to find room for the longest one too.
            buffer = length > buffer.capacity() ? ByteBuffer.allocate(length) : buffer;
        }
        buffer.putLong(line)
                .putInt(key.length)
                .putInt(value.remaining())
                .put(key)
                .put(value);
    }

    /** Sends all of them, in their order; once. */
    void sendTo(Publication publication) {
        if (channel == null) {
            send(buffer.flip(), publication);
            return;
        }
        spill();
        try {
            channel.position(0);
            while (channel.read(buffer) >= 0) {
                send(buffer.flip(), publication);
                buffer.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The records kept in " + file + " cannot be read", e);
        }
    }

    /** Sends those that are there as a whole. */
    private static void send(ByteBuffer messages, Publication publication) {
        while (messages.remaining() >= FRAME) {
            int start = messages.position();
            long line = messages.getLong();
            byte[] key = new byte[messages.getInt()];
            byte[] value = new byte[messages.getInt()];
            if (messages.remaining() < key.length + value.length) {
                messages.position(start);
                return;
            }
            messages.get(key).get(value);
            publication.publish(key, value, line);
        }
    }

    private void spill() {
        try {
            if (channel == null) {
                file = Files.createTempFile(folder, "submission-", ".part");
                channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                int unused = channel.write(buffer);
            }
            buffer.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("Records cannot be kept in " + folder + ": is its disk full?", e);
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be deleted", e);
            }
        }
    }
}
