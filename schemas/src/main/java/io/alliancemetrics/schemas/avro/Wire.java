package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.value.EpochDay;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** The two field types that Avro's own encoder does not know: optional dates and decimals. */
final class Wire {
    private static final int NULL_BRANCH = 0;
    private static final int DAY_BRANCH = 1;

    private Wire() {}

    static void writeDay(int epochDay, Encoder out) throws IOException {
        if (epochDay == EpochDay.NONE) {
            out.writeIndex(NULL_BRANCH);
            out.writeNull();
        } else {
            out.writeIndex(DAY_BRANCH);
            out.writeInt(epochDay);
        }
    }

    static int readDay(Decoder in) throws IOException {
        int branch = in.readIndex();
        if (branch == NULL_BRANCH) {
            in.readNull();
            return EpochDay.NONE;
        }
        if (branch != DAY_BRANCH) {
            throw new IOException("Found branch " + branch + " of an optional date, expected 0 or 1");
        }
        return in.readInt();
    }

    static void writeDecimal(long unscaled, Encoder out) throws IOException {
        out.writeBytes(twosComplement(unscaled));
    }

    /** In as few bytes as it needs, the highest first: what {@link BigInteger#toByteArray()} gives. */
    private static byte[] twosComplement(long value) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
        byte[] bytes = new byte[bits / Byte.SIZE + 1];
        long left = value;
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = (byte) left;
            left >>= Byte.SIZE;
        }
        return bytes;
    }

    /**
     * The unscaled value. One that no {@code long} holds comes back as {@link Long#MAX_VALUE} or {@link
     * Long#MIN_VALUE}, which the record rules refuse: it is never cut to another number.
     */
    static long readDecimal(Decoder in) throws IOException {
        ByteBuffer bytes = in.readBytes(null);
        if (!bytes.hasRemaining()) {
            throw new IOException("Found a decimal of no bytes, expected at least one");
        }
        if (bytes.remaining() > Long.BYTES) {
            return saturated(bytes);
        }
        long value = bytes.get();
        while (bytes.hasRemaining()) {
            value = value << Byte.SIZE | (bytes.get() & 0xFF);
        }
        return value;
    }

    private static long saturated(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        BigInteger value = new BigInteger(copy);
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
