package io.alliancemetrics.embedded.internal.codec;

/**
 * ClickHouse's own compressed blocks: 16 bytes checksum of all that follows, 1 byte method, 4 bytes compressed size
 * (these 9 bytes included), 4 bytes uncompressed size, data. Numbers are little-endian.
 */
final class BlockFormat {
    static final int CHECKSUM_BYTES = 16;
    static final int HEADER_BYTES = 9;
    static final byte LZ4 = (byte) 0x82;
    static final byte ZSTD = (byte) 0x90;
    static final byte NONE = 0x02;
    /** The largest block taken; ClickHouse writes 1 MiB at most, clients may choose more. */
    static final int MAX_BYTES = 1 << 28;

    private BlockFormat() {}
}
