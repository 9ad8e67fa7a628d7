package io.alliancemetrics.embedded.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BodyCodecTest {
    @ParameterizedTest
    @EnumSource(BodyCodec.class)
    void whatIsPackedUnpacksAgain(BodyCodec codec) throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 1_000_000}) {
            byte[] plain = compressible(size);
            byte[] packed = pack(codec, plain);
            assertThat(codec.unpack(new ByteArrayInputStream(packed)).readAllBytes())
                    .as("%s bytes", size)
                    .isEqualTo(plain);
        }
    }

    @Test
    void damagedBlockIsNotTaken() throws IOException {
        byte[] packed = pack(BodyCodec.BLOCKS, compressible(1000));
        for (int position : new int[] {0, 15, 30, packed.length - 1}) {
            byte[] damaged = packed.clone();
            damaged[position] ^= 1;
            assertThatExceptionOfType(CorruptBodyException.class)
                    .as("byte %s", position)
                    .isThrownBy(() -> unpackBlocks(damaged))
                    .withMessageContaining("Checksum");
        }
    }

    @Test
    void blockThatClaimsAnAbsurdSizeIsNotTaken() throws IOException {
        byte[] packed = pack(BodyCodec.BLOCKS, compressible(1000));
        packed[20] = 0x7f;
        assertThatExceptionOfType(CorruptBodyException.class)
                .isThrownBy(() -> unpackBlocks(packed))
                .withMessageContaining("claims a size");
    }

    @Test
    void cutBlockIsNotTaken() throws IOException {
        byte[] packed = pack(BodyCodec.BLOCKS, compressible(1000));
        for (int length : new int[] {1, 24, packed.length - 1}) {
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> unpackBlocks(Arrays.copyOf(packed, length)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gzip, deflate, br' | GZIP",
                "'br, zstd;q=0.5'    | ZSTD",
                "'lz4'               | LZ4",
                "'gzip;q=0, deflate' | DEFLATE",
                "'br'                | IDENTITY",
                "''                  | IDENTITY",
            })
    void answerTakesTheFirstKnownCoding(String acceptEncoding, BodyCodec expected) {
        assertThat(BodyCodec.accepted(acceptEncoding)).isEqualTo(expected);
    }

    @Test
    void unknownCodingIsNotGuessed() {
        assertThat(BodyCodec.ofCoding("br")).isEmpty();
        assertThat(BodyCodec.ofCoding(" GZIP ")).contains(BodyCodec.GZIP);
        assertThat(BodyCodec.ofCoding("")).contains(BodyCodec.IDENTITY);
    }

    private static byte[] pack(BodyCodec codec, byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = codec.pack(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] unpackBlocks(byte[] packed) throws IOException {
        return BodyCodec.BLOCKS.unpack(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private static byte[] compressible(int size) {
        Random random = new Random(size);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) random.nextInt(4);
        }
        return bytes;
    }
}
