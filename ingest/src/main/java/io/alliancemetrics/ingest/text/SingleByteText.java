package io.alliancemetrics.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Encodings of one byte a character. */
final class SingleByteText {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private SingleByteText() {}

    /** Whether a byte stands for no character in Windows-1252. The JDK reads them as control characters. */
    static boolean isUndefined(int b) {
        return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }

    static boolean isOne(Charset charset) {
        return charset.equals(WINDOWS_1252) || isIso8859(charset);
    }

    /** In these the bytes 80 to 9F are control characters. */
    private static boolean isIso8859(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(LATIN_9);
    }

    /** Where the first byte is that stands for no character that a cell may hold; empty if all do. */
    static Optional<Long> firstBad(Charset charset, ByteScan scan) {
        long at = isIso8859(charset) ? scan.firstC1Control() : scan.firstNotWindows1252();
        return at == ByteScan.NOWHERE ? Optional.empty() : Optional.of(at);
    }
}
