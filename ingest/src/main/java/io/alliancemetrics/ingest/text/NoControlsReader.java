package io.alliancemetrics.ingest.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Fails at control characters other than tab and line breaks, for encodings whose bytes do not show them. */
final class NoControlsReader extends FilterReader {
    private long line = 1;
    private boolean afterCarriageReturn;

    NoControlsReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            check(target[i]);
        }
        return count;
    }

    private void check(char c) throws IOException {
        if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
            line++;
        } else if (c < ' ' && c != '\t' && c != '\n') {
            throw new ControlCharacterException(line, c);
        }
        afterCarriageReturn = c == '\r';
    }
}
