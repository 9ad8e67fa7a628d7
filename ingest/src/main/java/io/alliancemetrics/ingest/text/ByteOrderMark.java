package io.alliancemetrics.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The mark that a file of Unicode text may begin with.
 *
 * @param charset what it says; empty if there is none
 * @param length its bytes
 */
record ByteOrderMark(Optional<Charset> charset, int length) {
    static ByteOrderMark of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return of(in.readNBytes(3));
        }
    }

    private static ByteOrderMark of(byte[] first) {
        if (first.length >= 3 && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB && (first[2] & 0xFF) == 0xBF) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_8), 3);
        }
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16BE), 2);
        }
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16LE), 2);
        }
        return new ByteOrderMark(Optional.empty(), 0);
    }
}
