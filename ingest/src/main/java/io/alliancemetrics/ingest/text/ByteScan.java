package io.alliancemetrics.ingest.text;

import java.io.IOException;
import java.io.InputStream;

/** One look at all bytes of a text file: what tells its encoding, and where it is in none. */
final class ByteScan {
    /** No such byte. */
    static final long NOWHERE = -1;

    private static final int BUFFER = 65_536;

    private final Utf8Check utf8 = new Utf8Check();
    private long offset;
    private long firstInvalidUtf8 = NOWHERE;
    private long firstControl = NOWHERE;
    private long firstNotWindows1252 = NOWHERE;
    private long firstC1Control = NOWHERE;
    private long firstHigh = NOWHERE;
    private long sequences;
    private long invalid;
    private long zeros;
    private long high;
    private long highInPairs;
    private int run;
    private int longestRun;

    private ByteScan() {}

    static ByteScan of(InputStream in) throws IOException {
        ByteScan scan = new ByteScan();
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            scan.look(buffer, count);
        }
        scan.endOfFile();
        return scan;
    }

    private void look(byte[] buffer, int count) {
        int i = 0;
        while (i < count) {
            // Nearly all bytes of nearly all files are passed over here.
            while (i < count && buffer[i] >= ' ' && run == 0) {
                i++;
            }
            if (i < count) {
                lookCloser(buffer[i] & 0xFF, offset + i);
                i++;
            }
        }
        offset += count;
    }

    private void lookCloser(int b, long at) {
        if (b < 0x80) {
            endRun(at);
            if (b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                firstControl = firstControl == NOWHERE ? at : firstControl;
                zeros += b == 0 ? 1 : 0;
            }
            return;
        }
        firstHigh = firstHigh == NOWHERE ? at : firstHigh;
        if (b < 0xA0) {
            firstC1Control = firstC1Control == NOWHERE ? at : firstC1Control;
            if (firstNotWindows1252 == NOWHERE && SingleByteText.isUndefined(b)) {
                firstNotWindows1252 = at;
            }
        }
        high++;
        run++;
        count(utf8.next(b), at);
    }

    private void count(Utf8Check.Step step, long at) {
        if (step == Utf8Check.Step.COMPLETE) {
            sequences++;
        } else if (step == Utf8Check.Step.BROKEN) {
            invalidAt(Math.max(0, at - utf8.brokenBefore()));
        }
    }

    private void endRun(long at) {
        if (run > 0 && utf8.isOpen()) {
            invalidAt(at - utf8.reset());
        }
        longestRun = Math.max(longestRun, run);
        highInPairs += run > 1 ? run : 0;
        run = 0;
    }

    private void endOfFile() {
        endRun(offset);
    }

    private void invalidAt(long at) {
        firstInvalidUtf8 = firstInvalidUtf8 == NOWHERE ? at : firstInvalidUtf8;
        invalid++;
    }

    long size() {
        return offset;
    }

    /** Where the first byte is that is not UTF-8. */
    long firstInvalidUtf8() {
        return firstInvalidUtf8;
    }

    /** Where the first control character is that is neither tab nor line break. */
    long firstControl() {
        return firstControl;
    }

    /** Where the first of the five bytes is that mean nothing in Windows-1252. */
    long firstNotWindows1252() {
        return firstNotWindows1252;
    }

    /** Where the first byte is that the ISO 8859 encodings use for control characters. */
    long firstC1Control() {
        return firstC1Control;
    }

    /** Where the first byte is that is not ASCII. */
    long firstHigh() {
        return firstHigh;
    }

    /** Whether some characters are UTF-8 and cannot well be anything else. */
    boolean isPartlyUtf8() {
        return sequences > 0;
    }

    /** Whether more looks like UTF-8 than does not: a damaged file rather than one in another encoding. */
    boolean isMostlyUtf8() {
        return sequences > 0 && sequences >= invalid;
    }

    /** Whether a good part of it is the zeros that UTF-16 has in every second byte. */
    boolean hasZerosOfUtf16() {
        return zeros > size() / 4;
    }

    /** Whether letters that are not ASCII come in rows, as in words of Korean or Russian, hardly ever in Western ones. */
    boolean isNotWestern() {
        return longestRun > 3 || highInPairs * 2 > high;
    }
}
