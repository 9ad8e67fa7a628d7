package io.alliancemetrics.ingest.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where a byte is in a file. Found by reading the file once more, which only happens to say what is wrong with it. */
final class BytePlace {
    private static final int SHOWN = 40;

    private final long line;
    private final byte[] around;
    private final int index;

    private BytePlace(long line, byte[] around, int index) {
        this.line = line;
        this.around = around;
        this.index = index;
    }

    static BytePlace of(Path path, long at) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 65_536)) {
            byte[] before = new byte[SHOWN];
            long line = 1;
            int last = 0;
            for (long i = 0; i < at; i++) {
                int b = in.read();
                line += b == '\r' || (b == '\n' && last != '\r') ? 1 : 0;
                last = b;
                before[(int) (i % SHOWN)] = (byte) b;
            }
            int kept = (int) Math.min(at, SHOWN);
            byte[] around = new byte[kept + SHOWN];
            for (int i = 0; i < kept; i++) {
                around[i] = before[(int) ((at - kept + i) % SHOWN)];
            }
            int after = Math.max(0, in.readNBytes(around, kept, SHOWN));
            return new BytePlace(line, Arrays.copyOf(around, kept + after), kept);
        }
    }

    /** Its line, from 1. */
    long line() {
        return line;
    }

    int value() {
        return around[index] & 0xFF;
    }

    /** The word that the byte is a part of. */
    String word(Charset charset) {
        int start = index;
        while (start > 0 && isPartOfWord(around[start - 1])) {
            start--;
        }
        int end = index;
        while (end < around.length && isPartOfWord(around[end])) {
            end++;
        }
        return new String(around, start, end - start, charset);
    }

    private static boolean isPartOfWord(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }
}
