package io.alliancemetrics.ingest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongFunction;

/** A file of any length that is made while it is read. */
public final class GeneratedCsv extends InputStream {
    private final long rows;
    private final LongFunction<String> rowOf;
    private byte[] current;
    private int position;
    private long nextRow;

    public GeneratedCsv(String header, long rows, LongFunction<String> rowOf) {
        this.current = header.getBytes(StandardCharsets.UTF_8);
        this.rows = rows;
        this.rowOf = rowOf;
    }

    /** How many rows were handed out, the one being read included. */
    public long rowsRead() {
        return nextRow;
    }

    @Override
    public int read() {
        return advance() ? current[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        byte[] part = Arrays.copyOfRange(current, position, position + count);
        System.arraycopy(part, 0, target, offset, count);
        position += count;
        return count;
    }

    private boolean advance() {
        if (position < current.length) {
            return true;
        }
        if (nextRow == rows) {
            return false;
        }
        current = rowOf.apply(nextRow++).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }
}
