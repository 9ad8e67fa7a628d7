package io.alliancemetrics.ingest.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The XML of a part, with bounds: on what all parts grow to together, and on text without any tag, which XML readers collect
 * in memory. At the end it checks that nothing was altered, which the ZIP reader leaves to others.
 */
final class PartStream extends FilterInputStream {
    private static final int LONGEST_TEXT = 1_000_000;

    private final Expansion expansion;
    private final long expectedChecksum;
    private final CRC32 checksum = new CRC32();
    private int withoutTag;

    PartStream(InputStream in, Expansion expansion, long expectedChecksum) {
        super(in);
        this.expansion = expansion;
        this.expectedChecksum = expectedChecksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0) {
            checkUnaltered();
            return count;
        }
        checksum.update(target, offset, count);
        expansion.add(count);
        withoutTag = hasTag(target, offset, count) ? 0 : withoutTag + count;
        if (withoutTag > LONGEST_TEXT) {
            throw new PartException(XlsxProblem.expands("holds a text of more than " + LONGEST_TEXT + " bytes"));
        }
        return count;
    }

    /** Does nothing: XML readers close their input when they see its last tag, before all of it is read. */
    @Override
    public void close() {}

    void release() throws IOException {
        super.close();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static boolean hasTag(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == '<' || bytes[i] == '>') {
                return true;
            }
        }
        return false;
    }

    private void checkUnaltered() throws PartException {
        if (expectedChecksum >= 0 && expectedChecksum != checksum.getValue()) {
            throw new PartException(XlsxProblem.damaged(0, "a checksum is wrong"));
        }
    }
}
