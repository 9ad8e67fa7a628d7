package io.alliancemetrics.embedded.internal.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Writes ClickHouse's compressed blocks, as {@code compress=1} asks for. */
final class BlockOutputStream extends OutputStream {
    private static final int BLOCK_BYTES = 1 << 16;

    private final OutputStream out;
    private final LZ4Compressor compressor = LZ4Factory.fastestInstance().fastCompressor();
    private final byte[] plain = new byte[BLOCK_BYTES];
    private final byte[] packed = new byte[BlockFormat.HEADER_BYTES + compressor.maxCompressedLength(BLOCK_BYTES)];
    private int filled;

    BlockOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            int count = Math.min(length - written, BLOCK_BYTES - filled);
            System.arraycopy(bytes, offset + written, plain, filled, count);
            filled += count;
            written += count;
            if (filled == BLOCK_BYTES) {
                writeBlock();
            }
        }
    }

    private void writeBlock() throws IOException {
        int size = BlockFormat.HEADER_BYTES + compressor.compress(plain, 0, filled, packed, BlockFormat.HEADER_BYTES);
        ByteBuffer.wrap(packed)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(BlockFormat.LZ4)
                .putInt(size)
                .putInt(filled);
        CityHash128.Value checksum = CityHash128.of(packed, 0, size);
        ByteBuffer sum = ByteBuffer.allocate(BlockFormat.CHECKSUM_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        sum.putLong(checksum.low()).putLong(checksum.high());
        out.write(sum.array());
        out.write(packed, 0, size);
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            writeBlock();
        }
        out.close();
    }
}
