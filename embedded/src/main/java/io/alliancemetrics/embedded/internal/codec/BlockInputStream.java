package io.alliancemetrics.embedded.internal.codec;

import com.github.luben.zstd.Zstd;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/** Reads ClickHouse's compressed blocks, as sent with {@code decompress=1}. */
final class BlockInputStream extends InputStream {
    private final InputStream in;
    private final LZ4SafeDecompressor lz4 = LZ4Factory.fastestInstance().safeDecompressor();
    private byte[] plain = {};
    private int position;

    BlockInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == plain.length) {
            if (!readBlock()) {
                return -1;
            }
        }
        int count = Math.min(length, plain.length - position);
        System.arraycopy(plain, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean readBlock() throws IOException {
        byte[] head = in.readNBytes(BlockFormat.CHECKSUM_BYTES + BlockFormat.HEADER_BYTES);
        if (head.length == 0) {
            return false;
        }
        if (head.length < BlockFormat.CHECKSUM_BYTES + BlockFormat.HEADER_BYTES) {
            throw new EOFException("The compressed body ends in the middle of a block's header");
        }
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        CityHash128.Value expected = new CityHash128.Value(fields.getLong(), fields.getLong());
        byte method = fields.get();
        int packedSize = fields.getInt();
        int plainSize = fields.getInt();
        requireSize(packedSize, BlockFormat.HEADER_BYTES);
        requireSize(plainSize, 0);
        byte[] packed = Arrays.copyOfRange(head, BlockFormat.CHECKSUM_BYTES, BlockFormat.CHECKSUM_BYTES + packedSize);
        int dataSize = packedSize - BlockFormat.HEADER_BYTES;
        if (in.readNBytes(packed, BlockFormat.HEADER_BYTES, dataSize) < dataSize) {
            throw new EOFException("The compressed body ends in the middle of a block");
        }
        if (!CityHash128.of(packed, 0, packedSize).equals(expected)) {
            throw new CorruptBodyException("Checksum doesn't match: corrupted data in a compressed block");
        }
        plain = unpack(method, packed, dataSize, plainSize);
        position = 0;
        return true;
    }

    private byte[] unpack(byte method, byte[] packed, int dataSize, int plainSize) throws CorruptBodyException {
        byte[] unpacked = new byte[plainSize];
        long size = 0;
        try {
            size = switch (method) {
                case BlockFormat.LZ4 -> lz4.decompress(packed, BlockFormat.HEADER_BYTES, dataSize, unpacked, 0);
                case BlockFormat.ZSTD ->
                    Zstd.decompressByteArray(unpacked, 0, plainSize, packed, BlockFormat.HEADER_BYTES, dataSize);
                case BlockFormat.NONE -> copy(packed, dataSize, unpacked);
                default ->
                    throw new CorruptBodyException(
                            "Unknown compression method 0x" + Integer.toHexString(method & 0xff) + " in a block");
            };
        } catch (LZ4Exception e) {
            throw new CorruptBodyException("A compressed block cannot be unpacked: " + e.getMessage());
        }
        if (size != plainSize) {
            throw new CorruptBodyException(
                    "A compressed block unpacks to " + size + " bytes, its header says " + plainSize);
        }
        return unpacked;
    }

    private static int copy(byte[] packed, int dataSize, byte[] unpacked) {
        System.arraycopy(packed, BlockFormat.HEADER_BYTES, unpacked, 0, Math.min(dataSize, unpacked.length));
        return dataSize;
    }

    private static void requireSize(int size, int least) throws CorruptBodyException {
        if (size < least || size > BlockFormat.MAX_BYTES) {
            throw new CorruptBodyException("A compressed block claims a size of " + size + " bytes");
        }
    }
}
