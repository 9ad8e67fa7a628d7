package io.alliancemetrics.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {
    private static final int[] INTERESTING = {
        'a', '\n', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE, 0xEF, 0xF0,
        0xF1, 0xF4, 0xF5, 0xFF
    };

    /** The JDK's decoder is right; ours must say the same of any bytes, and name the same place. */
    @Test
    void agreesWithTheDecoderOnAnyBytes() throws IOException {
        Random random = new Random(20260331);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) INTERESTING[random.nextInt(INTERESTING.length)];
            }
            long bad = ByteScan.of(new ByteArrayInputStream(bytes)).firstInvalidUtf8();
            assertThat(bad).as(() -> HexFormat.of().formatHex(bytes)).isEqualTo(expected(bytes));
        }
    }

    /** The length of the longest valid beginning; nowhere if all is valid. */
    private static long expected(byte[] bytes) {
        if (isValid(bytes, bytes.length)) {
            return ByteScan.NOWHERE;
        }
        int length = bytes.length;
        while (!isValid(bytes, length)) {
            length--;
        }
        return length;
    }

    private static boolean isValid(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
