package io.alliancemetrics.embedded.internal.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * CityHash128 as of version 1.0.2, the checksum of ClickHouse's compressed blocks. Later versions of CityHash give other
 * values. One object hashes one range of bytes.
 */
final class CityHash128 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long K0 = 0xc3a5c85c97cb3127L;
    private static final long K1 = 0xb492b66fbe98f273L;
    private static final long K2 = 0x9ae16a3b2f90404fL;
    private static final long K3 = 0xc949d7c7509e6557L;
    private static final long MULTIPLIER = 0x9ddfea08eb382d69L;
    /** From this length on the input is mixed in strides of this size. */
    private static final int STRIDE = 128;

    private static final int HALF_STRIDE = 64;

    private final byte[] bytes;
    private long x;
    private long y;
    private long z;
    private long v1;
    private long v2;
    private long w1;
    private long w2;

    private CityHash128(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The 128 bits. */
    record Value(long low, long high) {}

    static Value of(byte[] bytes, int offset, int length) {
        CityHash128 hash = new CityHash128(bytes);
        if (length >= 16) {
            return hash.seeded(offset + 16, length - 16, hash.at(offset) ^ K3, hash.at(offset + 8));
        }
        if (length >= 8) {
            return hash.seeded(offset, 0, hash.at(offset) ^ (length * K0), hash.at(offset + length - 8) ^ K1);
        }
        return hash.seeded(offset, length, K0, K1);
    }

    private Value seeded(int offset, int length, long seedLow, long seedHigh) {
        return length < STRIDE
                ? shortInput(offset, length, seedLow, seedHigh)
                : longInput(offset, length, seedLow, seedHigh);
    }

    private Value shortInput(int offset, int length, long seedLow, long seedHigh) {
        long a = seedLow;
        long b = seedHigh;
        long c;
        long d;
        if (length <= 16) {
            a = mix(a * K1) * K1;
            c = b * K1 + upTo16(offset, length);
            d = mix(a + (length >= 8 ? at(offset) : c));
        } else {
            c = fold(at(offset + length - 8) + K1, a);
            d = fold(b + length, c + at(offset + length - 16));
            a += d;
            int position = offset;
            for (int left = length - 16; left > 0; left -= 16) {
                a = (a ^ (mix(at(position) * K1) * K1)) * K1;
                b ^= a;
                c = (c ^ (mix(at(position + 8) * K1) * K1)) * K1;
                d ^= c;
                position += 16;
            }
        }
        a = fold(a, c);
        b = fold(d, b);
        return new Value(a ^ b, fold(b, a));
    }

    private Value longInput(int offset, int length, long seedLow, long seedHigh) {
        x = seedLow;
        y = seedHigh;
        z = length * K1;
        v1 = Long.rotateRight(y ^ K1, 49) * K1 + at(offset);
        v2 = Long.rotateRight(v1, 42) * K1 + at(offset + 8);
        w1 = Long.rotateRight(y + z, 35) * K1 + x;
        w2 = Long.rotateRight(x + at(offset + 88), 53) * K1;
        int position = offset;
        int left = length;
        while (left >= STRIDE) {
            stir(position);
            stir(position + HALF_STRIDE);
            position += STRIDE;
            left -= STRIDE;
        }
        y += Long.rotateRight(w1, 37) * K0 + z;
        x += Long.rotateRight(v1 + z, 49) * K0;
        tail(position, left);
        x = fold(x, v1);
        y = fold(y, w1);
        return new Value(fold(x + v2, w2) + y, fold(x + w2, y + v2));
    }

    private void stir(int position) {
        x = Long.rotateRight(x + y + v1 + at(position + 16), 37) * K1;
        y = Long.rotateRight(y + v2 + at(position + 48), 42) * K1;
        x ^= w2;
        y ^= v1;
        z = Long.rotateRight(z ^ w1, 33);
        weakV(position, v2 * K1, x + w1);
        weakW(position + 32, z + w2, y);
        long swapped = z;
        z = x;
        x = swapped;
    }

    private void tail(int position, int left) {
        for (int done = 32; done < left + 32; done += 32) {
            int at = position + left - done;
            y = Long.rotateRight(y - x, 42) * K0 + v2;
            w1 += at(at + 16);
            x = Long.rotateRight(x, 49) * K0 + w1;
            w1 += v1;
            weakV(at, v1, v2);
        }
    }

    private void weakV(int position, long a, long b) {
        long first = a + at(position);
        long sum = first + at(position + 8) + at(position + 16);
        long second = Long.rotateRight(b + first + at(position + 24), 21) + Long.rotateRight(sum, 44);
        v1 = sum + at(position + 24);
        v2 = second + first;
    }

    private void weakW(int position, long a, long b) {
        long first = a + at(position);
        long sum = first + at(position + 8) + at(position + 16);
        long second = Long.rotateRight(b + first + at(position + 24), 21) + Long.rotateRight(sum, 44);
        w1 = sum + at(position + 24);
        w2 = second + first;
    }

    private long upTo16(int offset, int length) {
        if (length > 8) {
            long a = at(offset);
            long b = at(offset + length - 8);
            return fold(a, Long.rotateRight(b + length, length)) ^ b;
        }
        if (length >= 4) {
            long a = Integer.toUnsignedLong((int) INTS.get(bytes, offset));
            return fold(length + (a << 3), Integer.toUnsignedLong((int) INTS.get(bytes, offset + length - 4)));
        }
        if (length > 0) {
            int a = bytes[offset] & 0xff;
            int b = bytes[offset + (length >> 1)] & 0xff;
            int c = bytes[offset + length - 1] & 0xff;
            return mix((a + ((long) b << 8)) * K2 ^ (length + ((long) c << 2)) * K3) * K2;
        }
        return K2;
    }

    private long at(int position) {
        return (long) LONGS.get(bytes, position);
    }

    private static long mix(long value) {
        return value ^ (value >>> 47);
    }

    private static long fold(long low, long high) {
        long a = mix((low ^ high) * MULTIPLIER);
        return mix((high ^ a) * MULTIPLIER) * MULTIPLIER;
    }
}
