package io.alliancemetrics.schemas.avro;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.Encoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding into an array that is used again. Avro's own encoders go through a stream and twice through a
 * buffer, which takes twice the time for records as small as ours. Of the types, those that our schemas have.
 */
final class BytesEncoder extends Encoder {
    private static final int LONGEST_NUMBER = 10;
    private static final int MORE_BITS = 0x80;
    private static final int SEVEN_BITS = 0x7F;
    private static final int BITS = 7;

    private byte[] bytes = new byte[256];
    private int length;

    void reset() {
        length = 0;
    }

    /** Without a copy, until the next record is written. */
    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void writeNull() {
        // takes no byte
    }

    @Override
    public void writeBoolean(boolean value) {
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    @Override
    public void writeInt(int value) {
        writeLong(value);
    }

    /** Zigzag, seven bits a byte, the lowest first. */
    @Override
    public void writeLong(long value) {
        room(LONGEST_NUMBER);
        long left = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((left & ~(long) SEVEN_BITS) != 0) {
            bytes[length++] = (byte) ((left & SEVEN_BITS) | MORE_BITS);
            left >>>= BITS;
        }
        bytes[length++] = (byte) left;
    }

    @Override
    public void writeString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeBytes(utf8, 0, utf8.length);
    }

    @Override
    public void writeString(Utf8 text) {
        writeBytes(text.getBytes(), 0, text.getByteLength());
    }

    @Override
    public void writeBytes(ByteBuffer value) {
        byte[] copy = new byte[value.remaining()];
        value.duplicate().get(copy);
        writeBytes(copy, 0, copy.length);
    }

    @Override
    public void writeBytes(byte[] value, int start, int count) {
        writeLong(count);
        writeFixed(value, start, count);
    }

    @Override
    public void writeFixed(byte[] value, int start, int count) {
        room(count);
        System.arraycopy(value, start, bytes, length, count);
        length += count;
    }

    @Override
    public void writeIndex(int branch) {
        writeLong(branch);
    }

    @Override
    public void writeFloat(float value) {
        throw unknown("float");
    }

    @Override
    public void writeDouble(double value) {
        throw unknown("double");
    }

    @Override
    public void writeEnum(int value) {
        throw unknown("enum");
    }

    @Override
    public void writeArrayStart() {
        throw unknown("array");
    }

    @Override
    public void setItemCount(long count) {
        throw unknown("array or map");
    }

    @Override
    public void startItem() {
        throw unknown("array or map");
    }

    @Override
    public void writeArrayEnd() {
        throw unknown("array");
    }

    @Override
    public void writeMapStart() {
        throw unknown("map");
    }

    @Override
    public void writeMapEnd() {
        throw unknown("map");
    }

    @Override
    public void flush() {
        // all is where it belongs
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }

    private static UnsupportedOperationException unknown(String type) {
        return new UnsupportedOperationException("No schema of ours has the type " + type);
    }
}
