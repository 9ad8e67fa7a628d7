package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.schemas.value.EpochDay;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in ClickHouse's format RowBinary, column by column, in memory: numbers little-endian, texts with their length in
 * bytes before them, a byte 0 or 1 before what is nullable.
 */
final class RowBuffer {
    private static final int INITIAL_BYTES = 1024;
    private static final int DECIMAL_SCALE = 6;
    private static final int DECIMAL_BYTES = 16;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int size;
    private int rows;

    void string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        length(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /** Also a {@code Bool}. */
    void uint8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void int32(int value) {
        littleEndian(value, Integer.BYTES);
    }

    /** Also a {@code DateTime64(3)} in milliseconds, and a {@code Decimal(18, s)} in its smallest unit. */
    void int64(long value) {
        littleEndian(value, Long.BYTES);
    }

    /** {@code Date32}. */
    void day(int epochDay) {
        int32(epochDay);
    }

    /** {@code Nullable(Date32)}. */
    void optionalDay(int epochDay) {
        if (epochDay == EpochDay.NONE) {
            uint8(1);
        } else {
            uint8(0);
            day(epochDay);
        }
    }

    /**
     * {@code Nullable(Decimal(38, 6))}.
     *
     * @param value of scale 6 and at most 38 digits, or null
     */
    void optionalDecimal(BigDecimal value) {
        if (value == null) {
            uint8(1);
            return;
        }
        uint8(0);
        byte[] bigEndian = value.setScale(DECIMAL_SCALE).unscaledValue().toByteArray();
        reserve(DECIMAL_BYTES);
        byte sign = (byte) (bigEndian[0] >> 7);
        for (int i = 0; i < DECIMAL_BYTES; i++) {
            bytes[size++] = i < bigEndian.length ? bigEndian[bigEndian.length - 1 - i] : sign;
        }
    }

    void endRow() {
        rows++;
    }

    int rows() {
        return rows;
    }

    /** In bytes. */
    int size() {
        return size;
    }

    InputStream content() {
        return new ByteArrayInputStream(bytes, 0, size);
    }

    void clear() {
        size = 0;
        rows = 0;
    }

    /** A length as LEB128. */
    private void length(int value) {
        int rest = value;
        while (rest > 0x7F) {
            uint8((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        uint8(rest);
    }

    private void littleEndian(long value, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[size++] = (byte) (value >> (i * Byte.SIZE));
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
