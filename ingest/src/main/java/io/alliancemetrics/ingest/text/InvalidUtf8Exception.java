package io.alliancemetrics.ingest.text;

import java.io.IOException;

/** Bytes that are not UTF-8. */
public final class InvalidUtf8Exception extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final int badByte;

    InvalidUtf8Exception(long line, byte badByte) {
        super(String.format("byte %02X on line %d is not UTF-8", badByte, line));
        this.line = line;
        this.badByte = badByte & 0xFF;
    }

    public long line() {
        return line;
    }

    public int badByte() {
        return badByte;
    }
}
